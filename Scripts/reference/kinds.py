"""The kinds of evidence: channels, scores, half-lives and levels, as `multivector kinds` lists them."""

ECONOMIC, SECURITY, DIPLOMATIC, SOCIETAL = CHANNELS = (
    "economic", "security", "diplomatic", "societal")
WEIGHT = {ECONOMIC: 0.30, SECURITY: 0.35, DIPLOMATIC: 0.25, SOCIETAL: 0.10}
CEILING = {ECONOMIC: 0.4, SECURITY: 0.4, DIPLOMATIC: 0.5, SOCIETAL: 0.4}
SCALE = {ECONOMIC: 2.0, SECURITY: 2.0, DIPLOMATIC: 3.0, SOCIETAL: 2.0}
RECORD_CAP = 0.9

# Events: channel, score (CAMEO-Goldstein / 10), half-life in months.
EVENTS = {
    "trade-target": (ECONOMIC, 0.52, 24), "economic-agreement": (ECONOMIC, 0.64, 36),
    "sanctions-compliance": (ECONOMIC, 0.40, 18),
    "military-agreement": (SECURITY, 0.74, 36), "joint-exercise": (SECURITY, 0.74, 18),
    "troop-deployment": (SECURITY, 0.85, 18), "troop-withdrawal": (SECURITY, -0.03, 18),
    "military-refusal": (SECURITY, -0.40, 18), "military-contact": (SECURITY, 0.10, 6),
    "military-build-up": (SECURITY, -0.10, 24), "territorial-claim": (SECURITY, -0.50, 60),
    "threat": (SECURITY, -0.70, 24),
    "visit": (DIPLOMATIC, 0.28, 12), "meeting": (DIPLOMATIC, 0.10, 6),
    "offer-of-help": (DIPLOMATIC, 0.52, 12), "statement": (DIPLOMATIC, 0.34, 6),
    "condemnation": (DIPLOMATIC, -0.20, 12), "recognition": (DIPLOMATIC, 0.60, 120),
    "non-recognition": (DIPLOMATIC, -0.40, 120), "vote": (DIPLOMATIC, 0.34, 12),
    "doctrine": (DIPLOMATIC, 0.35, 60), "sectoral-agreement": (DIPLOMATIC, 0.80, 36),
    "cancelled-visit": (DIPLOMATIC, -0.40, 6), "exit": (DIPLOMATIC, -0.40, 36),
    "humanitarian-aid": (SOCIETAL, 0.74, 18), "education-culture": (SOCIETAL, 0.60, 36),
}
RECOGNITIONS = {"recognition", "non-recognition"}
TROOPS = {"troop-deployment", "troop-withdrawal"}
ARMS_WEIGHT, ARMS_MONTHS = 0.35, 60    # a sole supplier's weight; 4/7 of it without a volume
# Stocks with a fixed level per channel.
LEVELS = {
    "investment": {ECONOMIC: 0.15}, "energy-dependence": {ECONOMIC: 0.15},
    "transport-corridor": {ECONOMIC: 0.15}, "economic-union": {ECONOMIC: 0.30},
    "economic-exposure": {ECONOMIC: 0.15}, "arms-transfer": {SECURITY: ARMS_WEIGHT * 4 / 7},
    "arms-coproduction": {SECURITY: 0.25}, "arms-embargo": {SECURITY: -0.30},
    "rivalry": {SECURITY: -0.50},
    "armed-conflict": {SECURITY: -0.90, ECONOMIC: -0.45, DIPLOMATIC: -0.63},
    "occupation": {SECURITY: -0.60, DIPLOMATIC: -0.30},
    "strategic-partnership": {DIPLOMATIC: 0.25}, "diplomatic-relations": {DIPLOMATIC: 0.05},
    "kinship": {SOCIETAL: 0.35}, "diaspora": {SOCIETAL: 0.15},
}
FULL_INVESTMENT = FULL_ENERGY = 0.30
# Several records of one of these on a tie attest one state of affairs.
STANDING = {
    "kinship", "strategic-partnership", "economic-union", "diplomatic-relations", "diaspora",
    "rivalry", "armed-conflict", "energy-dependence", "occupation", "judgement"}
ARMS = {"arms-transfer", "arms-coproduction"}
TREATY = {
    "defense": 0.8, "offense": 0.6, "neutrality": 0.3, "consultation": 0.3, "nonaggression": 0.3}
SANCTION = {"trade": 0.2, "finance": 0.2, "arms": 0.1, "travel": 0.05, "other": 0.05}
AFFECTED_ONLY = {"energy-dependence", "economic-exposure", "judgement"}
CONTEXT = {"membership", "attribute", "forecast"}
THREATS = {"threat", "territorial-claim", "armed-conflict", "occupation"}
