/// The order in which the arcs of a token are mended: later rules rest on what earlier ones set right.
extension ArcRepair {
  /// What belongs to a name or a noun, first of all.
  mutating func mendNominals(_ token: Int, _ document: inout Document) {
    mendHyphen(token, &document)
    mendDesignator(token, &document)
    mendAddress(token, &document)
    mendOwner(token, &document)
    mendOf(token, &document)
    mendArticle(token, &document)
    mendInnerName(token, &document)
    mendOffice(token, &document)
    mendDescribedName(token, &document)
    mendNameOfOne(token, &document)
    mendSharedSubject(token, &document)
    mendSecondSubject(token, &document)
    mendMarkedSubject(token, &document)
    mendSubjectBeside(token, &document)
    mendNamedSubject(token, &document)
    mendShotDead(token, &document)
  }

  /// Then the subjects of verbs, and what the network took for one.
  mutating func mendSubjects(_ token: Int, _ document: inout Document) {
    mendShotSomebodyDead(token, &document)
    mendPhraseOfSubject(token, &document)
    mendStolenSubject(token, &document)
    mendParticiple(token, &document)
    mendGerund(token, &document)
    mendFalseMarker(token, &document)
    mendExample(token, &document)
    mendLoneConjunct(token, &document)
    mendToldClause(token, &document)
    mendAbsolute(token, &document)
    mendCharge(token, &document)
    mendSecondVerb(token, &document)
    mendComplement(token, &document)
  }

  /// Then clauses, which rest on their subjects.
  mutating func mendClauses(_ token: Int, _ document: inout Document) {
    mendTrailingReport(token, &document)
    mendBetween(token, &document)
    mendMarkedRoot(token, &document)
    mendAsideSubject(token, &document)
    mendJoinedClause(token, &document)
    mendMarkedVerb(token, &document)
    mendJoinedSubject(token, &document)
    mendAsideContent(token, &document)
    mendGap(token, &document)
    mendSuspect(token, &document)
    mendHarmed(token, &document)
    mendMeasure(token, &document)
    mendQuantity(token, &document)
    mendInfinitive(token, &document)
  }
}
