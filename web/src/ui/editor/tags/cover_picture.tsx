import { editingMessages } from '../../../messages/editing';
import { useObjectUrl } from '../../kit/object_url';

export function CoverPicture({ picture }: { readonly picture: Blob }) {
  const url = useObjectUrl(picture);
  return url === null ? null : <img class="cover-picture" src={url} alt={editingMessages.tags.coverPicture} />;
}
