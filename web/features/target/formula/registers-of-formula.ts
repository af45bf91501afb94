import type { Measure, RowCondition, TargetFormula } from '#domain/target/target-formula.ts'

/** Codes of the registers that a formula reads, each once, in the order they come. */
export function registersOfFormula(formula: TargetFormula): readonly string[] {
  switch (formula.kind) {
    case 'value':
      return unique(ofMeasure(formula.value))
    case 'share':
      return unique([...ofMeasure(formula.part), ...ofMeasure(formula.whole)])
    case 'reduction':
      return unique([...ofMeasure(formula.now), ...ofMeasure(formula.baseline)])
    case 'typed':
      return []
  }
}

function ofMeasure(measure: Measure): readonly string[] {
  switch (measure.of) {
    case 'rows':
      return [measure.register, ...ofCondition(measure.where)]
    case 'units':
      return measure.having === null ? [] : [measure.having.register, ...ofCondition(measure.having.where)]
    case 'base':
    case 'baseline':
      return []
    case 'added':
      return measure.parts.flatMap(ofMeasure)
    case 'divided':
      return [...ofMeasure(measure.part), ...ofMeasure(measure.whole)]
  }
}

function ofCondition(condition: RowCondition | null): readonly string[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(ofCondition)
  if ('any' in condition) return condition.any.flatMap(ofCondition)
  if ('not' in condition) return ofCondition(condition.not)
  if (condition.is === 'referred_to_by') return [condition.register, ...ofCondition(condition.where)]
  return []
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].filter(code => code !== '')
}
