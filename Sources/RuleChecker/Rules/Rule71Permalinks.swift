/// R71: What was published once stays at its address.
///
/// Why: A citation that leads nowhere is worth nothing.
/// A breach: an edition's page that the manifest names and the folder has not.
/// To mend it: write the page again; a page that is wrong is corrected, never taken away.
struct Rule71Permalinks: SiteRule {
  let number = "R71"
  let summary = "What was published once stays at its address."
  let level = RuleLevel.must
  let remedy = "write the page again; a wrong page is corrected, never taken away"

  func breaches(in site: WrittenSite) -> [Breach] {
    site.published.subtracting(site.paths).sorted().map {
      breach("the page was published and is gone", on: $0)
    }
  }
}
