import Testing

@testable import Language

/// Captions, and subjects that the network leaves on the wrong side of "and", a comma or a verb.
@Suite struct ArcRepairCaptionTests {
  @Test func wordBeforeTheDashOfACaptionIsNotItsRoot() {
    let mended = mend(
      """
      1 FILE NOUN NN 0 root
      2 - PUNCT : 3 punct
      3 Berel PROPN NNP 1 appos
      4 , PUNCT , 6 punct
      5 the DET DT 6 det
      6 minister NOUN NN 1 appos
      7 , PUNCT , 9 punct
      8 is AUX VBZ 9 aux:pass
      9 seen VERB VBN 1 appos
      """)
    #expect(mended.arc(9) == "0 root")
    #expect(mended.arc(3) == "9 nsubj:pass")
    #expect(mended.arc(6) == "3 appos")
  }

  @Test func capitalsWithoutADashStayTheRoot() {
    let mended = mend(
      """
      1 NATO PROPN NNP 0 root
      2 , PUNCT , 3 punct
      3 Berel PROPN NNP 1 appos
      4 is AUX VBZ 5 aux:pass
      5 seen VERB VBN 1 acl
      """)
    #expect(mended.arc(1) == "0 root")
  }

  @Test func nominalBetweenConjunctionAndVerbIsItsSubject() {
    let mended = mend(
      """
      1 Tarik PROPN NNP 3 nsubj:pass
      2 was AUX VBD 3 aux:pass
      3 killed VERB VBN 0 root
      4 by ADP IN 5 case
      5 police NOUN NNS 3 obl:agent
      6 and CCONJ CC 9 cc
      7 Juri PROPN NNP 5 conj
      8 was AUX VBD 9 aux:pass
      9 found VERB VBN 3 conj
      """)
    #expect(mended.arc(7) == "9 nsubj:pass")
  }

  @Test func secondObjectBeforeAnotherConjunctionStays() {
    let mended = mend(
      """
      1 Police NOUN NNS 2 nsubj
      2 arrested VERB VBD 0 root
      3 Tarik PROPN NNP 2 obj
      4 and CCONJ CC 5 cc
      5 Juri PROPN NNP 3 conj
      6 and CCONJ CC 8 cc
      7 were AUX VBD 8 aux:pass
      8 praised VERB VBN 2 conj
      """)
    #expect(mended.arc(5) == "3 conj")
  }

  @Test func verbBehindAnAsideTakesTheNominalBeforeIt() {
    let mended = mend(
      """
      1 Officials NOUN NNS 3 nsubj:pass
      2 are AUX VBP 3 aux:pass
      3 convinced VERB VBN 0 root
      4 Berel PROPN NNP 3 xcomp
      5 , PUNCT , 6 punct
      6 wanted VERB VBN 3 ccomp
      7 for ADP IN 8 case
      8 murder NOUN NN 6 obl
      9 , PUNCT , 4 punct
      10 is AUX VBZ 11 aux:pass
      11 hidden VERB VBN 3 conj
      """)
    #expect(mended.arc(11) == "3 ccomp")
    #expect(mended.arc(4) == "11 nsubj:pass")
    #expect(mended.arc(6) == "4 acl")
  }

  @Test func articleStaysOnItsSideOfTheVerb() {
    let mended = mend(
      """
      1 a DET DT 5 det
      2 jet NOUN NN 3 nsubj
      3 struck VERB VBD 0 root
      4 three NUM CD 5 nummod
      5 buildings NOUN NNS 3 obj
      """)
    #expect(mended.arc(1) == "2 det")
  }

  @Test func chargedPersonBehindAPrepositionKeepsTheParticiple() {
    let mended = mend(
      """
      1 It PRON PRP 2 nsubj
      2 caught VERB VBD 0 root
      3 up ADP RP 2 compound:prt
      4 with ADP IN 6 case
      5 the DET DT 6 det
      6 man NOUN NN 2 obl
      7 accused VERB VBN 2 advcl
      8 of SCONJ IN 9 mark
      9 planning VERB VBG 7 advcl
      """)
    #expect(mended.arc(7) == "6 acl")
  }

  @Test func participleBehindACommaTakesThePeopleBehindIt() {
    let mended = mend(
      """
      1 It PRON PRP 2 nsubj
      2 exploded VERB VBD 0 root
      3 , PUNCT , 4 punct
      4 wounding VERB VBG 6 amod
      5 13 NUM CD 6 nummod
      6 people NOUN NNS 2 obl
      """)
    #expect(mended.arc(4) == "2 advcl")
    #expect(mended.arc(6) == "4 obj")
  }

  @Test func participleOfHarmTellsOfTheNominalBeforeTheComma() {
    let mended = mend(
      """
      1 Calm NOUN NN 2 nsubj
      2 ended VERB VBD 0 root
      3 with ADP IN 5 case
      4 a DET DT 5 det
      5 death NOUN NN 2 obl
      6 of ADP IN 8 case
      7 a DET DT 8 det
      8 boy NOUN NN 5 nmod
      9 , PUNCT , 10 punct
      10 killed VERB VBN 2 advcl
      11 in ADP IN 12 case
      12 fighting NOUN NN 10 obl
      """)
    #expect(mended.arc(10) == "8 acl")
  }

  @Test func nominalBehindAfterIsTheSubjectOfItsVerb() {
    let mended = mend(
      """
      1 It PRON PRP 3 nsubj:pass
      2 was AUX VBD 3 aux:pass
      3 diverted VERB VBN 0 root
      4 after ADP IN 7 mark
      5 a DET DT 6 det
      6 passenger NOUN NN 3 obl
      7 tried VERB VBD 3 advcl
      """)
    #expect(mended.arc(6) == "7 nsubj")
  }
}
