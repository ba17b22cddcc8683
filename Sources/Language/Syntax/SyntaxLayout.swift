/// The sizes of the network that tags and parses, and where each of its matrices lies.
///
/// All weights but the word features stand in one array, so that reader, trainer and optimiser
/// agree on them without a name for each.
package struct SyntaxLayout: Sendable, Hashable {
  /// A matrix, or a vector as a matrix of one row: where it begins, and its columns.
  package struct Place: Sendable, Hashable {
    package var offset: Int
    package var rows: Int
    package var columns: Int
    package var count: Int { rows * columns }
    package var lanes: Int { columns / 8 }

    package init(offset: Int, rows: Int, columns: Int) {
      self.offset = offset
      self.rows = rows
      self.columns = columns
    }
  }

  /// The numbers that a word is before it is read in context.
  package let embedding: Int
  /// The cells of one direction of a recurrent layer.
  package let hidden: Int
  /// The numbers by which a word and its head are compared.
  package let arc: Int
  /// The numbers from which the relation of a word is told.
  package let label: Int
  /// The pairs of universal and Penn tag.
  package let pairs: Int

  /// How many words before it a word's gates of the first layer look at.
  package static let reach = 1

  /// Room for the universal tags, then the Penn tags, each filled up to whole lanes.
  package static let universal = (UniversalTag.allCases.count + 7) & ~7
  package static let penn = (PennTag.allCases.count + 7) & ~7
  package static let relations = (DependencyRelation.allCases.count + 7) & ~7

  package init(embedding: Int, hidden: Int, arc: Int, label: Int, pairs: Int) {
    self.embedding = embedding
    self.hidden = hidden
    self.arc = arc
    self.label = label
    self.pairs = pairs
  }

  /// Whether the sizes can be read: whole lanes, and no more than a program should take in.
  package var isSound: Bool {
    [embedding, hidden, arc, label].allSatisfy { $0 > 0 && $0 <= 512 && $0 % 8 == 0 }
      && pairs > 0 && pairs <= 512
  }

  /// The width of a word read in context: both directions.
  package var state: Int { 2 * hidden }
  /// The width of the gates of a recurrent layer: three for each cell and direction.
  package var gates: Int { 6 * hidden }
  /// The parts of a word's projection: as dependent, as head, both for the relation, and its tags.
  package var dependentStart: Int { 0 }
  package var headStart: Int { arc }
  package var labelDependentStart: Int { 2 * arc }
  package var labelHeadStart: Int { 2 * arc + label }
  package var tagStart: Int { 2 * arc + 2 * label }
  package var projection: Int { tagStart + Self.universal + Self.penn }

  /// What a form by itself gives: its share in its own gates of the first layer, in those of the
  /// words read after it, in its gates of the second layer, and in its projection.
  package var typeWidth: Int { projectionStart + projection }
  package var secondStart: Int { (1 + Self.reach) * gates }
  package var projectionStart: Int { secondStart + gates }

  package var types: Place { Place(offset: 0, rows: embedding, columns: typeWidth) }
  package var typeBias: Place { after(types, 1, typeWidth) }
  package var gates2: Place { after(typeBias, state, gates) }
  package var project: Place { after(gates2, state, projection) }
  /// How a dependent takes to each distance, and to the root.
  package var distance: Place { after(project, arc, ArcDistance.count) }
  package var labelDistance: Place { after(distance, ArcDistance.count, label) }
  package var relation: Place { after(labelDistance, label, Self.relations) }
  package var relationBias: Place { after(relation, 1, Self.relations) }
  package var pairBias: Place { after(relationBias, 1, (pairs + 7) & ~7) }
  /// The number of all weights.
  package var count: Int { pairBias.offset + pairBias.count }

  private func after(_ place: Place, _ rows: Int, _ columns: Int) -> Place {
    Place(offset: place.offset + place.count, rows: rows, columns: columns)
  }
}
