public import BriefingModel
public import Foundation

/// What a publication did.
public struct PublicationReport: Sendable {
  /// The folder of the site.
  public let site: URL
  /// How many files were written.
  public let written: Int
  /// How many were as they should be.
  public let unchanged: Int
  /// Links on the pages of this run that lead nowhere.
  public let deadLinks: [Diagnostic]
}
