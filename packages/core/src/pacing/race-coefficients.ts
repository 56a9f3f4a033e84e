/** Coefficients of the two race-data models; the terms they multiply are in `race-model.ts`. */

/** Location, log-scale and standard quantiles of a fitted outcome. */
export type FittedOutcome = Readonly<{
  beta: readonly number[]
  sigma: readonly number[]
  quantile: readonly number[]
}>

/**
 * Shares of runners at or below each fitted quantile.
 *
 * @source race_data
 */
export const QUANTILE_FRACS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const

/**
 * At 5 km, from the predicted time: 114,777 runner-races, Boston 2017 and Chicago 2014 held out.
 *
 * @source race_data
 */
export const MODEL_AT_5_KM = {
  finishOverPredicted: {
    beta: [
      0.02884, 0.08216, 0.06962, 0.82013, 0.10802, 1.78373, -0.39434, -0.00584, -0.00727, 0.03971,
      0.00249, 0.00225, 0.03524, -0.05057, 0.01371, 0.02291, -0.02594,
    ],
    sigma: [-3.51247, 0.82436, 0.81011, 1.51761, -0.14375, 0.16985],
    quantile: [-2.51284, -2.05136, -1.23244, -0.15863, 1.23482, 2.76894, 3.8591],
  },
  halfRatio: {
    beta: [
      0.07761, 0.10153, -0.13857, -0.19966, 0.07743, 1.62558, -0.56755, -0.02267, -0.02172, 0.06865,
      -0.00134, 0.00185, 0.04708, -0.05996, 0.00689, 0.02579, 0.00343,
    ],
    sigma: [-3.17513, 0.44951, 0.30624, 0.8344, -0.22963, 0.18232],
    quantile: [-2.48206, -2.04547, -1.24686, -0.14954, 1.23291, 2.76393, 3.86222],
  },
  wall20: [
    -0.58448, 2.58694, -5.87725, -2.24453, 0.1056, 24.28974, -13.06657, -0.77995, 0.35158, 1.35675,
    -0.1159, 0.02404, 0.98212, -0.92132, -0.68886, 0.15245, -0.01712,
  ],
  wall25: [
    -1.02656, 2.22514, -7.18105, -2.41581, -0.53427, 18.58201, -14.73501, -0.88077, 0.71556,
    1.76177, -0.11934, 0.01952, 1.0002, -0.6626, -0.77295, 0.13888, 0.17902,
  ],
} as const

/**
 * At half-way, from the shape so far: 413,851 finishes.
 *
 * @source race_data
 */
export const MODEL_AT_HALF = {
  halfRatio: {
    beta: [
      0.1043, 0.10405, -0.26456, -0.68838, -0.04584, 0.86095, 0.36152, 1.5317, -1.44908, 0.62981,
      -0.04043, 0.00685, -0.00626, 0.00125, 0.03532, -0.02147, 0.05348, 0.00694, 0.25486, 0.07318,
    ],
    sigma: [-3.12014, 0.50142, -0.31826, 0.60072, -0.30097, 0.10193],
    quantile: [-2.65303, -2.12275, -1.23215, -0.12148, 1.23043, 2.76072, 3.86854],
  },
  wall20: [
    -0.21679, 2.478, -7.2318, -7.1525, 4.03887, 14.73409, 8.85544, 19.9574, -26.50854, 12.75944,
    -1.0589, 1.03552, -0.16464, 0.01854, 0.80907, -0.87669, 1.03344, -0.18528, 4.7439, 3.62164,
  ],
  wall25: [
    -0.65102, 2.26475, -7.89419, -6.43299, 2.52608, 14.70339, 7.68395, 22.71093, -26.43656,
    10.92948, -1.17959, 1.24204, -0.17008, 0.01816, 0.78244, -0.95658, 0.73169, -0.20344, 4.55081,
    2.41772,
  ],
} as const

/**
 * Heat terms of the half-way model count half. Chosen after seeing Boston 2017 and London 2018, so
 * neither of those races may be quoted as held out.
 *
 * @source race_data
 */
export const HEAT_TERMS_SHRINK_FRAC = 0.5
