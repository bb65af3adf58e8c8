import * as v from 'valibot';
import * as container from './containers.ts';
import { pathOf } from './faults.ts';
import * as field from './fields.ts';
import * as limit from './limits.ts';
import { publicationFaults } from './publication-faults.ts';

const TextsSchema = (what: string, columns: number) => container.byLanguage(what, field.line(what, columns));

/** `content/publication.yaml`, normalised: the input of `Publication`. */
export const PublicationSchema = v.pipe(
  container.object('the publication', {
    id: field.id('the id of the publication'),
    title: TextsSchema('the title', limit.HEADLINE_COLUMNS),
    description: v.nullish(TextsSchema('the description', limit.NOTE_COLUMNS), {}),
    languages: container.list('the languages', field.language(), limit.LANGUAGES, 1),
    fallback: v.nullish(
      container.byLanguage('the fallback', container.list('the fallback', field.language(), limit.LANGUAGES)),
      {},
    ),
    related_languages: v.nullish(v.boolean('Write true or false.'), true),
    topics: v.nullish(
      container.byKey(
        'the topics',
        field.topic(),
        TextsSchema('the label of the topic', limit.NAME_COLUMNS),
        limit.PUBLICATION_TOPICS,
      ),
      {},
    ),
    names: v.nullish(
      container.byKey(
        'the names',
        field.name('a name as originals write it'),
        TextsSchema('the name in a language', limit.NAME_COLUMNS),
        limit.PUBLICATION_NAMES,
      ),
      {},
    ),
    authors: v.nullish(
      container.list(
        'the authors',
        container.object('the author', {
          name: field.name('the name of the author'),
          url: field.optional(field.url('the URL of the author')),
        }),
        limit.AUTHORS,
      ),
      [],
    ),
    base_url: field.optional(field.baseUrl('the base URL')),
    hub: field.optional(field.url('the URL of the WebSub hub')),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    // Also where the type is wrong somewhere, so that a fault of one member hides none of another.
    for (const { path, message } of publicationFaults(dataset.value)) {
      addIssue({ message, path: pathOf(path) });
    }
  }),
);
