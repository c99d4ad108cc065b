import { defineParameterType } from '@cucumber/cucumber';
import { PARAMETER_TYPES } from './vocabulary/parameters.ts';

for (const { name, syntax } of PARAMETER_TYPES) {
  if (syntax === undefined) continue;
  const { regexp, read } = syntax;
  defineParameterType({ name, regexp, useForSnippets: name === 'texte', transformer: read });
}
