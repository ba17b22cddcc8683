internal import BriefingModel

extension ListPages {
  /// The one page with a script. The field shows only where the script runs.
  var search: Page {
    Page(
      address: SearchIndex.folder, title: "Search",
      description: "Names and claims of all editions.",
      main: """
        <h1>Search</h1>
        <div id="search-box" role="search" hidden>
        <p><label for="search-words">Words or beginnings of words</label>
        <input id="search-words" type="search" autocomplete="off" spellcheck="false"></p>
        <p id="search-state" role="status"></p>
        <ol id="search-results" class="record"></ol>
        </div>
        <noscript><p>Searching needs the script of this site, which this browser does not run.</p></noscript>
        <p>Without a search: <a href="../archive/">editions by month</a>, <a href="../actors/">actors</a>, <a href="../states/">states</a>, <a href="../alliances/">alliances</a>, <a href="../sources/">sources</a>.</p>
        <script src="../search.js" defer></script>

        """, rank: .list)
  }

  var corrections: Page {
    let here = SiteAddress("corrections/")
    let parts = PageParts(index: index, here: here)
    let description = "Changes to editions after they were published."
    let notes = index.editions.reversed().flatMap { edition in
      edition.corrections.map { note -> HTML in
        """
        <li><p class="when"><time datetime="\(note.date)">\(DateText.day(note.date))</time> \
        <span>to the edition of \(parts.edition(edition.date))</span></p>
        <p>\(note.text)</p></li>

        """
      }
    }
    let list: HTML =
      notes.isEmpty
      ? "<p>No edition has been corrected.</p>\n"
      : "<ol class=\"record\">\n\(notes.joined())</ol>\n"
    return Page(
      address: here, title: "Corrections", description: description,
      main: "<h1>Corrections</h1>\n<p class=\"lead\">\(description)</p>\n\(list)", rank: .list)
  }
}
