#!/usr/bin/env python3
"""Check the files of a site with the readers that others use, and print the faults as JSON.

    check-files.py SITE PAGE…

PAGE: the pages that html5lib reads in its strict mode. Every feed goes to feedparser, every bundle
to OASIS's stix2-validator, every GeoJSON to geojson, every data.json to the schema that the site
publishes. Prints {"read": {kind: count}, "faults": [[path, kind, text], …], "warnings": [text, …]}.
"""
import json, pathlib, sys
import feedparser, geojson, html5lib, jsonschema, stix2validator

faults, read, warnings = [], {}, set()


def files(kind, pattern):
    found = sorted(site.rglob(pattern))
    read[kind] = len(found)
    return found


def fault(path, kind, text):
    faults.append([str(path.relative_to(site)), kind, str(text)[:400]])


def pages(names):
    read["html"] = len(names)
    for name in names:
        reader = html5lib.HTMLParser(strict=True)
        try:
            reader.parse((site / name).read_bytes(), transport_encoding="utf-8")
        except Exception as error:
            fault(site / name, "html", repr(error))


def feeds():
    for path in files("atom", "feed.xml"):
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo:
            fault(path, "atom", feed.bozo_exception)
        if feed.version != "atom10":
            fault(path, "atom", f"read as {feed.version}")
        for entry in feed.entries:
            if not (entry.get("id") and entry.get("link") and entry.get("updated_parsed")):
                fault(path, "atom", f"an entry lacks id, link or time: {entry.get('title')}")
        if len({entry.id for entry in feed.entries}) != len(feed.entries):
            fault(path, "atom", "two entries bear one id")
    for path in files("json feed", "feed.json"):
        feed = json.loads(path.read_text(encoding="utf8"))
        if feed.get("version") != "https://jsonfeed.org/version/1.1" or not feed.get("title"):
            fault(path, "json feed", "no version or title")
        for item in feed["items"]:
            unknown = [key for key in item if key.startswith("_") and not isinstance(item[key], dict)]
            if not isinstance(item.get("id"), str) or unknown:
                fault(path, "json feed", f"a bad item: {item.get('id')}")


def exports():
    options = stix2validator.ValidationOptions(version="2.1")
    for path in files("stix", "bundle.json"):
        result = stix2validator.validate_file(str(path), options)
        for part in result.object_results:
            for error in part.errors:
                fault(path, "stix", error)
            warnings.update(map(str, part.warnings))
        if not result.is_valid:
            fault(path, "stix", "not valid")
    for path in files("geojson", "*.geojson"):
        collection = geojson.loads(path.read_text(encoding="utf8"))
        if not collection.is_valid:
            fault(path, "geojson", collection.errors())
    schema = json.loads((site / "schema" / "edition-1.json").read_text(encoding="utf8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in files("json", "data.json"):
        for error in validator.iter_errors(json.loads(path.read_text(encoding="utf8"))):
            fault(path, "json", f"{error.json_path}: {error.message}")


site = pathlib.Path(sys.argv[1])
pages(sys.argv[2:])
feeds()
exports()
print(json.dumps({"read": read, "faults": faults, "warnings": sorted(warnings)}))
