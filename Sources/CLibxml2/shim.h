// libxml2's headers pull in the system's ICU, whose names clash with Foundation's own copy. Nothing
// here uses its converters, so the headers are read as if they had been built without.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
