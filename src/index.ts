import { createApp } from './api/app.ts'
import { analyzer } from './engine.ts'
import accuracy from './report/accuracy.data.json' with { type: 'json' }

export default createApp({ analyzer, accuracy })
