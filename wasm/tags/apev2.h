#pragma once

#include "io/byte_source.h"
#include "tags/raw_tags.h"

namespace unreel {

/// The APEv1 or APEv2 tag (wiki.hydrogenaud.io/index.php?title=APEv2_specification) that ends at `end`: texts with all their
/// values, and pictures, whatever they are called. Returns where it begins, `end` where there is none. Fails with
/// `read_failed`; damage ends the tag.
Result<int64_t> read_apev2(ByteSource& source, int64_t end, RawTags& tags);

}  // namespace unreel
