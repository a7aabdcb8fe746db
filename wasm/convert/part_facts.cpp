#include "convert/part_facts.h"

#include <algorithm>

#include "media/places.h"

namespace unreel {

PartFacts& PartFactsList::of(int part) { return *std::ranges::lower_bound(parts_, part, {}, &PartFacts::part); }

void PartFactsList::begin(int part, int source, const AudioReader& reader) {
    if (!parts_.empty() && parts_.back().samples == 0) parts_.pop_back();
    if (!parts_.empty()) end();
    parts_.push_back({part, 0, 0, {}, reader.shared_info(), source, reader.claimed_seconds()});
}

void PartFactsList::end() {
    PartFacts& part = parts_.back();
    if (!part.meter) return;
    part.meter->finish();
    part.loudness = loudness_of(part.meter->blocks());
    part.meter.reset();
}

void PartFactsList::note(const AudioReader& reader, bool is_source_over) {
    const AudioReader::Findings now = reader.findings();
    AudioReader::Findings found;
    found.corrupt_packets = now.corrupt_packets - before_.corrupt_packets;
    found.corrupt_places = places_since(before_.corrupt_places, now.corrupt_places);
    found.gaps = now.gaps - before_.gaps;
    found.gap_seconds = now.gap_seconds - before_.gap_seconds;
    found.gap_places = places_since(before_.gap_places, now.gap_places);
    found.jumps = now.jumps - before_.jumps;
    found.jump_seconds = now.jump_seconds - before_.jump_seconds;
    if (is_source_over) {
        found.drift_seconds = now.drift_seconds;
        found.cut_off = now.cut_off;
        found.outlasted = now.outlasted;
    }
    parts_.back().findings.push_back(found);
    before_ = now;
}

}  // namespace unreel
