/**
 * Sets whose plain text may be learned from: train parts only;
 * `wikigold` stays unseen, being held out for names.
 */
export const TEXTS = [
  'en_worldwide/train',
  'polnear/train',
  'gum/train',
  'newsmtsc/train',
  'szeged_uncertainty/wiki.train',
  'conll2010_wiki_weasel/train',
  'wnut17/train',
  'crossner_politics/train',
  'directed_sentiment/train',
]
