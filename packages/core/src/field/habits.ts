/**
 * What runners drink when nobody plans it: middle of the range seen, and its spread on the log scale,
 * so that 8 of 10 lie between 340 ml/h (chosen freely in the laboratory) and 800 ml/h (the top of what
 * is drunk freely in races). Habit is not advice: many of these rates are above the drinker's cap.
 *
 * @source lambert2008, acsm2007, uncramp_engineering
 */
export const HABIT_ML_PER_H = 520
/**
 * @source lambert2008, uncramp_engineering
 */
export const HABIT_LOG_SD = 0.334
