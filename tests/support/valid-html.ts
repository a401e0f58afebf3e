/**
 * What a strict reader of HTML would object to. React closes what it opens; what is left to get wrong is which element
 * may stand in which, ids that stand twice, references that lead nowhere, and headings that skip a level.
 */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const flow = new Set('address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(' '));
const phrasingOnly = new Set('p h1 h2 h3 h4 h5 h6 span strong em code mark time label button pre dt small'.split(' '));
const interactive = new Set('a button input select textarea details label'.split(' '));
const svg = new Set('svg path circle rect g line'.split(' '));
const known = new Set([...voids, ...flow, ...phrasingOnly, ...interactive, ...svg, ...'html head body title script style dd li dt option optgroup caption thead tbody tr th td legend summary q cite abbr b i u sub sup figcaption noscript'.split(' ')]);
const mayHold: Record<string, readonly string[]> = { ul: ['li', 'script'], ol: ['li', 'script'], dl: ['dt', 'dd', 'div'], select: ['option', 'optgroup'], table: ['caption', 'thead', 'tbody'], thead: ['tr'], tbody: ['tr'], tr: ['th', 'td'] };
const mustStandIn: Record<string, readonly string[]> = { li: ['ul', 'ol'], dt: ['dl', 'div'], dd: ['dl', 'div'], option: ['select', 'optgroup'], tr: ['thead', 'tbody', 'table'], td: ['tr'], th: ['tr'], caption: ['table'], legend: ['fieldset'], summary: ['details'], h1: [], meta: ['head'], title: ['head'] };

type Tag = { name: string; attributes: Map<string, string>; closes: boolean };

const tagsOf = (html: string): Tag[] => {
  const withoutScripts = html.replace(/(<script\b[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
  return [...withoutScripts.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g)].map(([, slash, name = '', rest = '']) => ({
    name: name.toLowerCase(), closes: slash === '/', attributes: new Map([...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key.toLowerCase(), value])),
  }));
};

const nestingProblem = (name: string, open: readonly string[]): string | undefined => {
  const parent = open.at(-1) ?? '';
  const inPhrasing = open.find((each) => phrasingOnly.has(each));
  if (mayHold[parent] && !mayHold[parent]?.includes(name)) return `<${name}> in <${parent}>`;
  if (mustStandIn[name]?.length && !mustStandIn[name]?.includes(parent)) return `<${name}> in <${parent}>`;
  if (flow.has(name) && inPhrasing) return `<${name}> inside <${inPhrasing}>`;
  if (interactive.has(name) && open.some((each) => each === 'a' || each === 'button')) return `<${name}> inside a link or button`;
  if (name === 'form' && open.includes('form')) return 'a form in a form';
  return undefined;
};

const referenceProblems = (tags: readonly Tag[]): string[] => {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} stands twice`);
  const refers = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
  const lost = tags.flatMap(({ attributes }) => refers.flatMap((name) => (attributes.get(name) ?? '').split(' ').filter(Boolean)).concat((attributes.get('href') ?? '').startsWith('#') ? [(attributes.get('href') ?? '').slice(1)] : []));
  return [...twice, ...lost.filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`), ...ids.filter((id) => /\s|^$/.test(id)).map((id) => `“${id}” is no id`)];
};

const outlineProblems = (tags: readonly Tag[]): string[] => {
  const levels = tags.filter(({ name, closes }) => /^h[1-6]$/.test(name) && !closes).map(({ name }) => Number(name[1]));
  const count = (name: string): number => tags.filter((tag) => tag.name === name && !tag.closes).length;
  return [
    ...['h1', 'main', 'title'].filter((name) => count(name) !== 1).map((name) => `${count(name)} times <${name}>`),
    ...levels.flatMap((level, at) => (at > 0 && level > (levels[at - 1] ?? 1) + 1 ? [`h${level} follows h${levels[at - 1]}`] : [])),
    ...tags.filter(({ name, attributes }) => name === 'img' && !attributes.has('alt')).map(() => 'an image without alt'),
  ];
};

export const problemsIn = (html: string): string[] => {
  const problems: string[] = /^<!doctype html>/i.test(html) ? [] : ['no doctype'];
  const tags = tagsOf(html);
  const open: string[] = [];
  for (const { name, closes } of tags) {
    if (!known.has(name)) problems.push(`<${name}> is not known`);
    if (closes) {
      if (open.pop() !== name) problems.push(`</${name}> closes something else`);
      continue;
    }
    const problem = svg.has(name) ? undefined : nestingProblem(name, open);
    if (problem) problems.push(problem);
    if (!voids.has(name)) open.push(name);
  }
  if (open.length > 0) problems.push(`never closed: ${open.join(' ')}`);
  if (/&(?!amp;|lt;|gt;|quot;|#x27;|#\d+;|nbsp;)/.test(html.replace(/<script[\s\S]*?<\/script>/g, ''))) problems.push('an ampersand that is none');
  return [...problems, ...referenceProblems(tags), ...outlineProblems(tags)];
};
