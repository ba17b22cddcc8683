/// Scores the candidates of one cue: what they share is weighed once.
struct CandidateScorer {
  private let features: StatementFeatures
  private let model: ChoiceModel
  private let context: StatementFeatures.Context
  private let shared: ChoiceModel.Hidden
  private let cueWeight: Int
  /// The weight of the cue with each construction that was met.
  private var weights = [Int?](
    repeating: nil, count: ContentCandidate.Construction.allCases.count)
  private var traits = TraitList(capacity: 96)

  init(features: StatementFeatures, model: ChoiceModel, context: StatementFeatures.Context) {
    self.features = features
    self.model = model
    self.context = context
    var hidden = model.empty
    model.add(features.keys(ofCue: context), to: &hidden)
    shared = hidden
    features.addCueAlone(context, to: &traits)
    cueWeight = model.weight(of: traits.keys)
  }

  /// The logarithm of a candidate's odds against "none", in the model's units.
  mutating func score(_ candidate: ContentCandidate) -> Int {
    var weight = cueWeight
    for construction in candidate.constructions { weight += self.weight(of: construction) }
    traits.removeAll()
    features.addContent(candidate, in: context, to: &traits)
    weight += model.weight(of: traits.keys)
    traits.removeAll()
    features.addCandidate(candidate, in: context, to: &traits)
    var hidden = shared
    model.add(traits.keys, to: &hidden)
    return model.score(hidden, wide: weight)
  }

  private mutating func weight(of construction: ContentCandidate.Construction) -> Int {
    if let known = weights[Int(construction.rawValue)] { return known }
    traits.removeAll()
    features.addCue(context, construction, to: &traits)
    let weight = model.weight(of: traits.keys)
    weights[Int(construction.rawValue)] = weight
    return weight
  }
}
