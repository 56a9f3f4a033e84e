export { appCrew as crew } from '@uncramp/text/es/app-crew'
