// Stands for libcurl in the packaged program, and loads it when something is first fetched.
//
// A statically linked Foundation calls these 23 functions and no others. Linking libcurl itself makes
// every start load 29 more libraries, which took half the time of 'threatbrief --version'.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

// The function of that name in libcurl; without it nothing can be fetched, and the run ends.
static void *function(const char *name) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  void *found = library ? dlsym(library, name) : NULL;
  if (found) return found;
  fprintf(stderr, "threatbrief: error: nothing can be fetched: %s; install libcurl4\n", dlerror());
  _exit(3);
}

// The function, looked up once. Two threads may both look it up, and find the same.
#define LOOKED_UP(name, type)                                       \
  static type *known;                                               \
  type *call = __atomic_load_n(&known, __ATOMIC_ACQUIRE);           \
  if (!call) {                                                      \
    call = (type *)function(#name);                                 \
    __atomic_store_n(&known, call, __ATOMIC_RELEASE);               \
  }

#define PASSED_ON(result, name, parameters, arguments)              \
  result name parameters {                                          \
    typedef result type parameters;                                 \
    LOOKED_UP(name, type)                                           \
    return call arguments;                                          \
  }

// One more argument: a number or an address, each as wide as the other.
#define PASSED_ON_WITH_ONE_MORE(result, name, handle, option)       \
  result name(handle subject, option what, ...) {                   \
    typedef result type(handle, option, ...);                       \
    LOOKED_UP(name, type)                                           \
    va_list rest;                                                   \
    va_start(rest, what);                                           \
    void *value = va_arg(rest, void *);                             \
    va_end(rest);                                                   \
    return call(subject, what, value);                              \
  }

_Static_assert(sizeof(long) == sizeof(void *), "numbers are passed on as addresses");
_Static_assert(sizeof(curl_off_t) == sizeof(void *), "numbers are passed on as addresses");

PASSED_ON_WITH_ONE_MORE(CURLcode, curl_easy_setopt, CURL *, CURLoption)
PASSED_ON_WITH_ONE_MORE(CURLcode, curl_easy_getinfo, CURL *, CURLINFO)
PASSED_ON_WITH_ONE_MORE(CURLMcode, curl_multi_setopt, CURLM *, CURLMoption)

PASSED_ON(CURLcode, curl_global_init, (long flags), (flags))
PASSED_ON(char *, curl_version, (void), ())
PASSED_ON(curl_version_info_data *, curl_version_info, (CURLversion age), (age))
PASSED_ON(void, curl_free, (void *memory), (memory))

PASSED_ON(CURL *, curl_easy_init, (void), ())
PASSED_ON(void, curl_easy_cleanup, (CURL * easy), (easy))
PASSED_ON(CURLcode, curl_easy_pause, (CURL * easy, int mask), (easy, mask))
PASSED_ON(const char *, curl_easy_strerror, (CURLcode code), (code))

PASSED_ON(CURLM *, curl_multi_init, (void), ())
PASSED_ON(CURLMcode, curl_multi_cleanup, (CURLM * multi), (multi))
PASSED_ON(CURLMcode, curl_multi_add_handle, (CURLM * multi, CURL *easy), (multi, easy))
PASSED_ON(CURLMcode, curl_multi_remove_handle, (CURLM * multi, CURL *easy), (multi, easy))
PASSED_ON(CURLMcode, curl_multi_assign, (CURLM * multi, curl_socket_t socket, void *data),
          (multi, socket, data))
PASSED_ON(CURLMsg *, curl_multi_info_read, (CURLM * multi, int *left), (multi, left))
PASSED_ON(CURLMcode, curl_multi_socket_action,
          (CURLM * multi, curl_socket_t socket, int events, int *running),
          (multi, socket, events, running))

PASSED_ON(struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text),
          (list, text))
PASSED_ON(void, curl_slist_free_all, (struct curl_slist * list), (list))

PASSED_ON(CURLU *, curl_url, (void), ())
PASSED_ON(CURLUcode, curl_url_get, (CURLU * url, CURLUPart part, char **text, unsigned int flags),
          (url, part, text, flags))
PASSED_ON(CURLUcode, curl_url_set,
          (CURLU * url, CURLUPart part, const char *text, unsigned int flags),
          (url, part, text, flags))
