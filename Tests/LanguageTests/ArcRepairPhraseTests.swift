import Testing

@testable import Language

/// Each case gives a sentence with arcs as the network got them wrong, or right and close to that.
@Suite struct ArcRepairPhraseTests {
  @Test func betweenAsksForTwo() {
    let mended = mend(
      """
      1 Fights NOUN NNS 2 nsubj
      2 continue VERB VBP 0 root
      3 between ADP IN 4 case
      4 hundreds NOUN NNS 2 obl
      5 of ADP IN 6 case
      6 supporters NOUN NNS 4 nmod
      7 of ADP IN 8 case
      8 Berel PROPN NNP 6 nmod
      9 and CCONJ CC 10 cc
      10 police NOUN NNS 8 conj
      """)
    #expect(mended.arc(10) == "4 conj")
  }

  @Test func firstOfTwoSubjectsLeavesTheLaterVerb() {
    let mended = mend(
      """
      1 Three NUM CD 2 nummod
      2 soldiers NOUN NNS 10 nsubj
      3 and CCONJ CC 5 cc
      4 five NUM CD 5 nummod
      5 fighters NOUN NNS 7 nsubj:pass
      6 were AUX VBD 7 aux:pass
      7 killed VERB VBN 10 ccomp
      8 , PUNCT , 7 punct
      9 Vesk PROPN NNP 10 nsubj
      10 said VERB VBD 0 root
      """)
    #expect(mended.arc(2) == "7 nsubj:pass")
    #expect(mended.arc(5) == "2 conj")
  }

  @Test func clauseBehindCommaAndConjunctionIsNoContent() {
    let mended = mend(
      """
      1 Vesk PROPN NNP 2 nsubj
      2 confirmed VERB VBD 0 root
      3 it PRON PRP 2 obj
      4 , PUNCT , 7 punct
      5 and CCONJ CC 7 cc
      6 Tolna PROPN NNP 7 nsubj
      7 agreed VERB VBD 2 ccomp
      """)
    #expect(mended.arc(7) == "2 conj")
  }

  @Test func contentWithConjunctionButNoCommaStays() {
    let mended = mend(
      """
      1 Vesk PROPN NNP 2 nsubj
      2 said VERB VBD 0 root
      3 and CCONJ CC 5 cc
      4 Tolna PROPN NNP 5 nsubj
      5 agreed VERB VBD 2 ccomp
      """)
    #expect(mended.arc(5) == "2 ccomp")
  }

  @Test func participleBehindNumberIsAVerb() {
    let mended = mend(
      """
      1 Sixty NUM CD 3 nsubj:pass
      2 were AUX VBD 3 aux:pass
      3 killed VERB VBN 0 root
      4 and CCONJ CC 6 cc
      5 200 NUM CD 6 nummod
      6 wounded ADJ JJ 3 conj
      """)
    #expect(mended.arc(6) == "3 conj")
    #expect(mended.tokens[5].pennTag == .vbn)
  }

  @Test func quantityKeepsItsWhole() {
    let mended = mend(
      """
      1 most ADJ JJS 6 nsubj
      2 of ADP IN 4 case
      3 the DET DT 4 det
      4 victims NOUN NNS 1 obl
      5 were AUX VBD 6 cop
      6 civilians NOUN NNS 0 root
      """)
    #expect(mended.arc(4) == "1 nmod")
  }

  @Test func orderKeepsItsInfinitive() {
    let mended = mend(
      """
      1 It PRON PRP 2 nsubj
      2 implies VERB VBZ 0 root
      3 an DET DT 4 det
      4 order NOUN NN 2 obj
      5 to PART TO 6 mark
      6 harm VERB VB 2 advcl
      7 Berel PROPN NNP 6 obj
      """)
    #expect(mended.arc(6) == "4 acl")
  }

  @Test func infinitiveOfPurposeStays() {
    let mended = mend(
      """
      1 They PRON PRP 2 nsubj
      2 used VERB VBD 0 root
      3 a DET DT 4 det
      4 lorry NOUN NN 2 obj
      5 to PART TO 6 mark
      6 harm VERB VB 2 advcl
      7 Berel PROPN NNP 6 obj
      """)
    #expect(mended.arc(6) == "2 advcl")
  }

  @Test func hyphenJoinsTheWordsOfAnOffice() {
    let mended = mend(
      """
      1 Attorney PROPN NNP 6 nsubj glued
      2 - PUNCT : 4 punct glued
      3 General PROPN NNP 4 nmod:desc
      4 Ana PROPN NNP 6 nsubj
      5 Berel PROPN NNP 4 flat
      6 spoke VERB VBD 0 root
      """)
    #expect(mended.arc(1) == "3 compound")
  }

  @Test func nameBehindAnOfficeOfSeveralWordsLeads() {
    let mended = mend(
      """
      1 Secretary PROPN NNP 6 nsubj
      2 of ADP IN 3 case
      3 State PROPN NNP 1 nmod
      4 Ana PROPN NNP 1 nmod
      5 Berel PROPN NNP 4 flat
      6 spoke VERB VBD 0 root
      """)
    #expect(mended.arc(4) == "6 nsubj")
    #expect(mended.arc(1) == "4 nmod:desc")
  }

  @Test func ownerIsNoSecondSubject() {
    let mended = mend(
      """
      1 Omar PROPN NNP 5 nsubj glued
      2 's PART POS 1 case
      3 militia NOUN NN 5 nsubj
      4 was AUX VBD 5 aux
      5 planning VERB VBG 0 root
      """)
    #expect(mended.arc(1) == "3 nmod:poss")
  }

  @Test func bothSidesOfACoordinationFight() {
    let mended = mend(
      """
      1 Tolnan ADJ JJ 2 amod
      2 troops NOUN NNS 0 root
      3 and CCONJ CC 5 cc
      4 Karsan PROPN NNP 5 compound
      5 fighters NOUN NNS 2 conj
      6 clashed VERB VBD 5 acl
      7 near ADP IN 8 case
      8 Vesk PROPN NNP 6 obl
      9 . PUNCT . 6 punct
      """)
    #expect(mended.arc(6) == "0 root")
    #expect(mended.arc(2) == "6 nsubj")
  }

  @Test func nameBehindItsDescriptionIsTheSubject() {
    let mended = mend(
      """
      1 seller NOUN NN 6 nsubj
      2 Ana PROPN NNP 1 appos
      3 Dossou PROPN NNP 1 appos glued
      4 - PUNCT , 5 punct glued
      5 Berel PROPN NNP 6 nsubj
      6 spoke VERB VBD 0 root
      """)
    #expect(mended.arc(5) == "6 nsubj")
    #expect(mended.arc(1) == "5 nmod:desc")
  }

  @Test func whereSomebodyIsBelongsToTheSubject() {
    let mended = mend(
      """
      1 Elders NOUN NNS 5 nsubj
      2 in ADP IN 4 case
      3 the DET DT 4 det
      4 north NOUN NN 5 obl
      5 say VERB VBP 0 root
      """)
    #expect(mended.arc(4) == "1 nmod")
  }

  @Test func whenSomethingIsDoneBelongsToTheVerb() {
    let mended = mend(
      """
      1 Troops NOUN NNS 4 nsubj
      2 in ADP IN 3 case
      3 March PROPN NNP 4 obl
      4 left VERB VBD 0 root
      """)
    #expect(mended.arc(3) == "4 obl")
  }

  @Test func suspectsAreToldOfByAParticiple() {
    let mended = mend(
      """
      1 Police NOUN NNS 2 nsubj
      2 held VERB VBD 0 root
      3 men NOUN NNS 2 obj
      4 suspected VERB VBN 2 advcl
      5 of ADP IN 6 case
      6 theft NOUN NN 4 obl
      """)
    #expect(mended.arc(4) == "3 acl")
  }

  @Test func howLongAfterIsToldOfTheVerb() {
    let mended = mend(
      """
      1 It PRON PRP 2 nsubj
      2 claimed VERB VBD 0 root
      3 days NOUN NNS 5 nmod:unmarked
      4 after SCONJ IN 6 mark
      5 troops NOUN NNS 6 nsubj
      6 blamed VERB VBD 2 advcl
      """)
    #expect(mended.arc(3) == "6 obl:unmarked")
  }

  @Test func whatOfTellsIsNoConjunct() {
    let mended = mend(
      """
      1 the DET DT 2 det
      2 kidnap NOUN NN 0 root
      3 and CCONJ CC 4 cc
      4 murder NOUN NN 2 conj
      5 of ADP IN 6 case
      6 Ana PROPN NNP 2 conj
      """)
    #expect(mended.arc(6) == "4 nmod")
  }

  @Test func nameBetweenPrepositionAndNounBelongsToTheNoun() {
    let mended = mend(
      """
      1 fighters NOUN NNS 0 root
      2 from ADP IN 8 case
      3 the DET DT 4 det
      4 Guard PROPN NNP 1 nmod
      5 ( PUNCT -LRB- 6 punct
      6 HG PROPN NNP 4 appos
      7 ) PUNCT -RRB- 6 punct
      8 group NOUN NN 1 nmod
      """)
    #expect(mended.arc(4) == "8 compound")
  }

  @Test func verbBehindAnAsideHasTheSubjectBeforeIt() {
    let mended = mend(
      """
      1 Strikes NOUN NNS 2 nsubj
      2 came VERB VBD 0 root
      3 after ADP IN 4 case
      4 Berel PROPN NNP 2 obl
      5 , PUNCT , 6 punct
      6 furious ADJ JJ 2 advcl
      7 , PUNCT , 6 punct
      8 ordered VERB VBD 2 conj
      9 them PRON PRP 8 obj
      """)
    #expect(mended.arc(4) == "8 nsubj")
    #expect(mended.arc(8) == "2 advcl")
  }

  @Test func nameBetweenCommasIsThatOfTheOneWithAnArticle() {
    let mended = mend(
      """
      1 An DET DT 2 det
      2 offshoot NOUN NN 9 nsubj
      3 of ADP IN 4 case
      4 Fatah PROPN NNP 2 nmod
      5 , PUNCT , 7 punct
      6 the DET DT 7 det
      7 Brigades PROPN NNP 4 appos
      8 , PUNCT , 2 punct
      9 spoke VERB VBD 0 root
      """)
    #expect(mended.arc(7) == "2 appos")
  }

  @Test func lettersAndFiguresBeforeAVerbAreItsSubject() {
    let mended = mend(
      """
      1 F PROPN NNP 4 obl glued
      2 - PUNCT HYPH 1 punct glued
      3 16s NOUN NNS 4 obl
      4 struck VERB VBD 0 root
      5 Herat PROPN NNP 4 obj
      """)
    #expect(mended.arc(1) == "4 nsubj")
    #expect(mended.arc(3) == "1 flat")
  }

  @Test func pronounAndNameJoinedByAndAreOneSubject() {
    let mended = mend(
      """
      1 it PRON PRP 5 nsubj
      2 and CCONJ CC 3 cc
      3 Orsic PROPN NNP 5 nsubj
      4 were AUX VBD 5 cop
      5 responsible ADJ JJ 0 root
      """)
    #expect(mended.arc(3) == "1 conj")
  }

  @Test func whatIsBelievedOfSomebodyHangsOnThem() {
    let mended = mend(
      """
      1 searched VERB VBD 0 root
      2 for ADP IN 3 case
      3 man NOUN NN 1 obl
      4 believed VERB VBN 1 advcl
      5 to PART TO 6 mark
      6 hide VERB VB 4 xcomp
      """)
    #expect(mended.arc(4) == "3 acl")
  }
}
