import { createApp } from './api/app.ts'
import { analyzer } from './engine.ts'

export default createApp({ analyzer })
