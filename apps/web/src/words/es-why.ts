export { appWhy as why } from '@uncramp/text/es/app-why'
