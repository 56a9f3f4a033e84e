export const NAME = 'uncramp'
