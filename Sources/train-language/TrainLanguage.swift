internal import ArgumentParser

/// The developer's tool that trains the models of the language core.
@main
struct TrainLanguage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-language", abstract: "Train the models that the language core ships.",
    subcommands: [
      TrainSentences.self, TrainLemmas.self, TrainSyntax.self, TrainNames.self, EvaluateText.self,
      EvaluateSyntax.self, VoteSyntax.self, EvaluateSpeed.self, EvaluateNames.self,
      TrainSpeech.self, TrainAttribution.self,
      ValidateAttribution.self,
    ])
}
