extension NumericProblem {
  package var words: String {
    switch self {
    case .unused(let name, let model):
      "the model '\(model)' has no use for '\(name)'; remove it, or choose another model"
    case .negativeWeight(let weight, let model):
      "the weight \(ValueWording.brief(weight)) is below 0, and '\(model)' averages; expected a number "
        + "from 0 to 1 (for foes, see the models altafini and signed-influence)"
    case .rowTotal(let row, let total, let model):
      "row \(row) of 'ties' adds up to \(ValueWording.brief(total)), and '\(model)' averages; expected 1: "
        + (total == 0
          ? "give the actor's own column 1"
          : "divide each of its numbers by \(ValueWording.brief(total))")
    case .asymmetry(let actor, let partner, let one, let other, let model):
      "the tie of '\(actor)' with '\(partner)' is \(ValueWording.brief(one)), the other way "
        + "\(ValueWording.brief(other)), and '\(model)' needs ties that are the same both ways; "
        + "give both the same number"
    case .emptySize(let actor, let name):
      "the \(name == "sizes" ? "size" : name) of '\(actor)' is not above 0; expected a number above 0, "
        + "or leave the actor out"
    case .salience(let actor, let total, let whole):
      "the salience of '\(actor)' adds up to \(ValueWording.brief(total)) over the issues; expected more "
        + "than 0 and at most \(ValueWording.brief(whole))"
    case .sizesTwice:
      "'capability' is another name of 'sizes', and both are given; remove one of them"
    case .nothing(let name, let issue):
      "'\(name)' has no entry for '\(issue)'; give one number for each actor"
    case .count(let found, let name, let expected, let each):
      "\(name) has \(found) number\(found == 1 ? "" : "s"); expected \(expected), one for each \(each)"
    case .rows(let found, let name, let expected, let each):
      "'\(name)' has \(found) row\(found == 1 ? "" : "s"); expected \(expected), one for each \(each)"
    }
  }
}

extension SpecificationProblem {
  package var words: String {
    switch self {
    case .noAlternatives:
      "a choice needs at least one alternative, such as {label: double, set: {weighing.demand: 0.4}}"
    case .scaledOption(let name):
      "'\(name)' is a choice among names and cannot be scaled; give one of its names"
    case .twice(let what, let name, let first):
      "the \(what) '\(name)' is listed twice (first at \(first)); rename or remove one"
    }
  }
}
