/**
 * Which tags may be set. The core's rules (`check_written`), but that it knows all names of a field and this page the usual ones: what is
 * refused here is refused there.
 */
import { isObject } from './json';
import { plainWord } from './names/pattern';
import { hasControls, isText } from './text';

const MOST_TAGS = 500;
const LONGEST_NAME = 255;
const LONGEST_VALUE = 65_536;
const LONGEST_OF_ALL = 524_288;

const NUMBER = /^[0-9]{1,5}$/;
const NUMBER_OF_HOW_MANY = /^[ \t\r\n]*[0-9]{1,5}[ \t\r\n]*(\/[ \t\r\n]*[0-9]{1,5}[ \t\r\n]*)?$/;

/** By the field's name without blanks, underscores and hyphens. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  track: NUMBER_OF_HOW_MANY,
  disc: NUMBER_OF_HOW_MANY,
  tracktotal: NUMBER,
  disctotal: NUMBER,
  date: /^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ].*)?)?)?$/s,
};

/** Of several with one name the last counts. */
export function isTagSet(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MOST_TAGS) return false;
  let length = 0;
  return value.every((tag: unknown) => {
    if (!isTagEdit(tag)) return false;
    length += tag.value.length;
    return length <= LONGEST_OF_ALL;
  });
}

function isTagEdit(tag: unknown): tag is { readonly name: string; readonly value: string } {
  if (!isObject(tag)) return false;
  const { name, value, ...others } = tag;
  if (Object.keys(others).length > 0 || !isText(name, LONGEST_NAME) || !isText(value, LONGEST_VALUE)) return false;
  return name.trim() !== '' && !hasControls(name) && !hasControls(value.replace(/[\t\r\n]/g, '')) && hasFormat(plainWord(name.trim()), value);
}

/** An empty value drops the tag. */
function hasFormat(field: string, value: string): boolean {
  const format = Object.hasOwn(FORMATS, field) ? FORMATS[field] : undefined;
  return value === '' || (format?.test(value) ?? true);
}
