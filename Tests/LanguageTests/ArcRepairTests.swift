import Testing

@testable import Language

/// Each case gives a sentence with arcs as the network got them wrong, one word a line:
/// number, form, universal tag, Penn tag, head, relation.
@Suite struct ArcRepairTests {
  @Test func groupBehindPrepositionIsNoSecondSubject() {
    let mended = mend(
      """
      1 Fighters NOUN NNS 6 nsubj
      2 from ADP IN 5 case
      3 the DET DT 5 det
      4 Karsan PROPN NNP 5 compound
      5 group NOUN NN 6 nsubj
      6 threaten VERB VBP 0 root
      7 Tolna PROPN NNP 6 obj
      """)
    #expect(mended.arc(5) == "1 nmod")
    #expect(mended.arc(1) == "6 nsubj")
  }

  @Test func nameBetweenCommasIsNoSecondSubject() {
    let mended = mend(
      """
      1 The DET DT 3 det
      2 Harbour PROPN NNP 3 compound
      3 Minister PROPN NNP 8 nsubj
      4 , PUNCT , 3 punct
      5 Ana PROPN NNP 8 nsubj
      6 Berel PROPN NNP 5 flat
      7 , PUNCT , 3 punct
      8 says VERB VBZ 0 root
      """)
    #expect(mended.arc(5) == "3 appos")
    #expect(mended.arc(3) == "8 nsubj")
  }

  @Test func phraseBesideNameIsNoConjunctWithoutConjunction() {
    let mended = mend(
      """
      1 Rebels NOUN NNS 2 nsubj
      2 attacked VERB VBD 0 root
      3 Vesk PROPN NNP 2 obj
      4 , PUNCT , 6 punct
      5 a DET DT 6 det
      6 port NOUN NN 1 conj
      """)
    #expect(mended.arc(6) == "3 appos")
  }

  @Test func conjunctWithConjunctionStays() {
    let mended = mend(
      """
      1 Rebels NOUN NNS 8 nsubj
      2 , PUNCT , 4 punct
      3 a DET DT 4 det
      4 militia NOUN NN 1 conj
      5 and CCONJ CC 7 cc
      6 an DET DT 7 det
      7 army NOUN NN 1 conj
      8 fought VERB VBD 0 root
      """)
    #expect(mended.arc(4) == "1 conj")
  }

  @Test func participleBehindCommaIsAClause() {
    let mended = mend(
      """
      1 Gunmen NOUN NNS 2 nsubj
      2 staged VERB VBD 0 root
      3 ambushes NOUN NNS 2 obj
      4 , PUNCT , 5 punct
      5 wounding VERB VBG 7 case
      6 three NUM CD 7 nummod
      7 farmers NOUN NNS 3 conj
      """)
    #expect(mended.arc(5) == "2 advcl")
    #expect(mended.arc(7) == "5 obj")
  }

  @Test func participleThatIsAPrepositionStays() {
    let mended = mend(
      """
      1 Gunmen NOUN NNS 2 nsubj
      2 shot VERB VBD 0 root
      3 ten NUM CD 2 obj
      4 , PUNCT , 5 punct
      5 including VERB VBG 6 case
      6 farmers NOUN NNS 3 nmod
      """)
    #expect(mended.arc(5) == "6 case")
  }

  @Test func gerundBehindPrepositionTakesItsObject() {
    let mended = mend(
      """
      1 He PRON PRP 2 nsubj
      2 denied VERB VBD 0 root
      3 claims NOUN NNS 2 obj
      4 about ADP IN 6 case
      5 planning VERB VBG 6 compound
      6 raids NOUN NNS 3 nmod
      """)
    #expect(mended.arc(5) == "3 acl")
    #expect(mended.arc(6) == "5 obj")
    #expect(mended.arc(4) == "5 mark")
  }

  @Test func nominalBetweenCommaAndReportIsItsSubject() {
    let mended = mend(
      """
      1 Tanks NOUN NNS 2 nsubj
      2 advanced VERB VBD 0 root
      3 to ADP IN 4 case
      4 Borvik PROPN NNP 2 obl
      5 , PUNCT , 7 punct
      6 army NOUN NN 7 compound
      7 officials NOUN NNS 4 appos
      8 said VERB VBD 2 parataxis
      """)
    #expect(mended.arc(7) == "8 nsubj")
  }

  @Test func firstOfTwoSubjectsBelongsToTheVerbBetween() {
    let mended = mend(
      """
      1 Jets NOUN NNS 6 nsubj
      2 struck VERB VBD 0 root
      3 Borvik PROPN NNP 2 obj
      4 after SCONJ IN 6 mark
      5 rebels NOUN NNS 6 nsubj
      6 refused VERB VBD 2 advcl
      """)
    #expect(mended.arc(1) == "2 nsubj")
    #expect(mended.arc(5) == "6 nsubj")
  }

  @Test func finiteVerbWithoutSubjectIsNoRelativeClause() {
    let mended = mend(
      """
      1 Minister PROPN NNP 0 root
      2 Olan PROPN NNP 1 flat
      3 accused VERB VBD 1 acl:relcl
      4 rebels NOUN NNS 3 obj
      5 . PUNCT . 1 punct
      """)
    #expect(mended.arc(3) == "0 root")
    #expect(mended.arc(1) == "3 nsubj")
  }

  @Test func participleWithGoalIsTheLostVerb() {
    let mended = mend(
      """
      1 Chadian ADJ JJ 2 amod
      2 troops NOUN NNS 0 root
      3 crossed VERB VBN 2 acl
      4 into ADP IN 5 case
      5 Niger PROPN NNP 3 obl
      6 . PUNCT . 2 punct
      """)
    #expect(mended.arc(3) == "0 root")
    #expect(mended.arc(2) == "3 nsubj")
  }

  @Test func headlineParticipleStays() {
    let mended = mend(
      """
      1 Troops NOUN NNS 0 root
      2 killed VERB VBN 1 acl
      3 in ADP IN 4 case
      4 Niger PROPN NNP 2 obl
      5 . PUNCT . 1 punct
      """)
    #expect(mended.arc(2) == "1 acl")
  }

  @Test func participleMarksNoClause() {
    let mended = mend(
      """
      1 suspect NOUN NN 2 nsubj
      2 involved ADJ JJ 6 mark
      3 in ADP IN 4 case
      4 raids NOUN NNS 2 obl
      5 was AUX VBD 6 aux:pass
      6 held VERB VBN 0 root
      """)
    #expect(mended.arc(1) == "6 nsubj")
    #expect(mended.arc(2) == "1 acl")
  }

  @Test func clauseBehindListenerIsWhatWasTold() {
    let mended = mend(
      """
      1 Olan PROPN NNP 2 nsubj
      2 told VERB VBD 0 root
      3 a DET DT 4 det
      4 summit NOUN NN 2 obj
      5 that SCONJ IN 7 mark
      6 rebels NOUN NNS 7 nsubj
      7 advanced VERB VBD 4 acl:relcl
      """)
    #expect(mended.arc(7) == "2 ccomp")
  }

  @Test func clauseRightBehindVerbIsItsComplement() {
    let mended = mend(
      """
      1 Olan PROPN NNP 2 nsubj
      2 left VERB VBD 0 root
      3 , PUNCT , 4 punct
      4 saying VERB VBG 2 advcl
      5 that SCONJ IN 8 mark
      6 talks NOUN NNS 8 nsubj
      7 were AUX VBD 8 cop
      8 over ADJ JJ 2 advcl
      """)
    #expect(mended.arc(8) == "4 ccomp")
  }

  @Test func nominalBetweenWithAndParticipleIsItsSubject() {
    let mended = mend(
      """
      1 The DET DT 2 det
      2 army NOUN NN 3 nsubj
      3 withdrew VERB VBD 0 root
      4 , PUNCT , 6 punct
      5 with ADP IN 6 case
      6 Olan PROPN NNP 3 obl
      7 saying VERB VBG 3 advcl
      8 so ADV RB 7 advmod
      """)
    #expect(mended.arc(6) == "7 nsubj")
    #expect(mended.arc(5) == "7 mark")
    #expect(mended.arc(7) == "3 advcl")
  }

  @Test func openingReportsAreTheSubjectOfTheLastVerb() {
    let mended = mend(
      """
      1 Claims VERB VBZ 0 root
      2 that SCONJ IN 4 mark
      3 rebels NOUN NNS 4 nsubj
      4 left VERB VBD 1 ccomp
      5 Vesk PROPN NNP 4 obj
      6 spread VERB VBD 4 advcl
      7 fast ADV RB 6 advmod
      8 . PUNCT . 1 punct
      """)
    #expect(mended.arc(1) == "6 nsubj")
    #expect(mended.arc(4) == "1 acl")
    #expect(mended.arc(6) == "0 root")
    #expect(mended.arc(8) == "6 punct")
    #expect(mended.tokens[0].tag == .noun)
  }

  @Test func plainPastGoesWithThePlainPast() {
    let mended = mend(
      """
      1 Olan PROPN NNP 2 nsubj
      2 said VERB VBD 0 root
      3 talks NOUN NNS 5 nsubj
      4 had AUX VBD 5 aux
      5 failed VERB VBN 2 ccomp
      6 and CCONJ CC 7 cc
      7 left VERB VBD 5 conj
      """)
    #expect(mended.arc(7) == "2 conj")
  }

  @Test func whatSomebodyIsBlamedForHangsOnTheVerb() {
    let mended = mend(
      """
      1 Olan PROPN NNP 2 nsubj
      2 blamed VERB VBD 0 root
      3 rebels NOUN NNS 2 obj
      4 for ADP IN 6 case
      5 the DET DT 6 det
      6 raid NOUN NN 3 nmod
      """)
    #expect(mended.arc(6) == "2 obl")
  }

  @Test(arguments: [
    ("Officials say the IS group has fighters in Vesk.", "PROPN"),
    ("Nobody knows what this is about.", "AUX"),
    ("WHO IS TO BLAME FOR THE FLOOD", "AUX"),
  ])
  func capitalsTellNameFromVerb(text: String, tag: String) throws {
    let document = try LanguagePipeline().read(text)
    let token = try #require(
      document.tokens.indices.first { document.form($0).lowercased() == "is" })
    #expect("\(document.tokens[token].tag)".uppercased() == tag)
  }
}
