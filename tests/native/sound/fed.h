// A meter that is fed a sound in pieces.
#pragma once

#include <algorithm>

#include "sound/pieces.h"

namespace unreel::test {

/// In pieces of `piece` samples (all at once where 0), each a copy that is gone afterwards: the sanitizers see what is kept of it.
template <class Meter>
void feed(Meter& meter, const Channels& sound, size_t piece = 0) {
    const size_t total = sound[0].size();
    for (size_t start = 0; start < total;) {
        const size_t count = piece == 0 ? total : std::min(piece, total - start);
        Channels copy(sound.size());
        Planes planes;
        for (size_t channel = 0; channel < sound.size(); ++channel) {
            const auto first = sound[channel].begin() + static_cast<ptrdiff_t>(start);
            copy[channel].assign(first, first + static_cast<ptrdiff_t>(count));
            planes[channel] = copy[channel];
        }
        meter.push(planes);
        start += count;
    }
}

}  // namespace unreel::test
