#include "recipe/bitrates.h"

#include <algorithm>
#include <iterator>

#include "base/mp3_format.h"
#include "recipe/refusal.h"
#include "recipe/rules.h"

namespace unreel {

namespace {

std::vector<int> bitrates_of_all_versions() {
    std::vector<int> all;
    std::ranges::set_union(mpeg1_bitrates, mpeg2_bitrates, std::back_inserter(all));
    return all;
}

}  // namespace

Result<void> check_bitrate(const Encoding& encoding) {
    if (encoding.mode != EncodingMode::cbr) return {};
    const std::vector<int> all = bitrates_of_all_versions();
    const OneOf rule{all};
    if (rule.allows(encoding.bitrate_kbps)) return {};
    return refuse_value("encoding.bitrateKbps", shown(static_cast<double>(encoding.bitrate_kbps)),
                        rule.possible() + " at a constant bitrate");
}

bool has_bitrate_at_its_rate(const Encoding& encoding) {
    if (!encoding.sample_rate) return true;
    const auto bitrates = bitrates_of(mpeg_version_of(*encoding.sample_rate));
    if (encoding.mode == EncodingMode::cbr) return OneOf{bitrates}.allows(encoding.bitrate_kbps);
    if (encoding.mode == EncodingMode::abr) return Whole{bitrates.front(), bitrates.back()}.allows(encoding.bitrate_kbps);
    return true;
}

std::string bitrates_at_its_rate(const Encoding& encoding) {
    const auto bitrates = bitrates_of(mpeg_version_of(encoding.sample_rate.value_or(mp3_sample_rates.front())));
    if (encoding.mode == EncodingMode::cbr) return OneOf{bitrates}.possible();
    return Whole{bitrates.front(), bitrates.back()}.possible();
}

}  // namespace unreel
