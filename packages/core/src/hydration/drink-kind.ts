/** What is in the cup. `sports_drink` is any drink with sodium and sugar, bought or mixed. */
export type DrinkKind = 'water' | 'sports_drink'
