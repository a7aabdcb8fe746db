#include <algorithm>
#include <cmath>

#include "sound/analysis.h"

namespace unreel {

namespace {

constexpr double silent_lufs = -70;       // BS.1770-4: what is softer is not counted
constexpr double gate_lu = -10;           // … nor is what is so much softer than the rest
constexpr double range_gate_lu = -20;     // Tech 3342
constexpr double range_from = 0.10;
constexpr double range_to = 0.95;
constexpr double momentary_seconds = 0.4;
constexpr double short_term_seconds = 3;

double lufs_of(double energy) { return -0.691 + 10 * std::log10(energy); }
double energy_of(double lufs) { return std::pow(10.0, (lufs + 0.691) / 10); }

using Energies = std::vector<float>;

template <class Element, class More>
void append(std::vector<Element>& elements, const More& more) {
    elements.insert(elements.end(), more.begin(), more.end());
}

// The mean energies of so many blocks in a row, from each block on. Of a sound that is shorter, of all of it.
Energies means(const LoudnessBlocks& sound, std::span<const LoudnessBlock> blocks, double seconds) {
    const size_t wanted = static_cast<size_t>(std::max(std::lround(seconds / sound.seconds_per_block), 1L));
    const size_t count = std::min(wanted, blocks.size());
    Energies result;
    if (count == 0) return result;
    result.reserve(blocks.size() - count + 1);
    double sum = 0;
    for (size_t index = 0; index < blocks.size(); ++index) {
        sum += blocks[index].energy;
        if (index + 1 < count) continue;
        result.push_back(static_cast<float>(std::max(sum, 0.0) / static_cast<double>(count)));
        sum -= blocks[index + 1 - count].energy;
    }
    return result;
}

// The mean of those that are no softer; 0 where there are none.
double mean_from(const Energies& energies, double least) {
    double sum = 0;
    size_t count = 0;
    for (const float energy : energies) {
        if (!(energy >= least)) continue;
        sum += energy;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

std::optional<double> integrated(const Energies& momentary) {
    const double silent = energy_of(silent_lufs);
    const double ungated = mean_from(momentary, silent);
    if (ungated <= 0) return std::nullopt;
    return lufs_of(mean_from(momentary, std::max(silent, ungated * std::pow(10.0, gate_lu / 10))));
}

double range(Energies short_term) {
    const double silent = energy_of(silent_lufs);
    const double ungated = mean_from(short_term, silent);
    if (ungated <= 0) return 0;
    const double least = std::max(silent, ungated * std::pow(10.0, range_gate_lu / 10));
    std::erase_if(short_term, [least](float energy) { return !(energy >= least); });
    const auto percentile = [&short_term](double part) {
        const auto place = std::lround(part * static_cast<double>(short_term.size() - 1));
        std::ranges::nth_element(short_term, short_term.begin() + place);
        return lufs_of(short_term[static_cast<size_t>(place)]);
    };
    return percentile(range_to) - percentile(range_from);
}

std::optional<double> largest(const Energies& energies) {
    const float energy = energies.empty() ? 0 : *std::ranges::max_element(energies);
    return energy > 0 ? std::optional(lufs_of(energy)) : std::nullopt;
}

// A sound by itself in each: nothing is measured across from one to the other.
struct Measured {
    Energies momentary;
    Energies short_term;
    float peak = 0;

    void add(const LoudnessBlocks& sound, std::span<const LoudnessBlock> blocks) {
        append(momentary, means(sound, blocks, momentary_seconds));
        append(short_term, means(sound, blocks, short_term_seconds));
        for (const LoudnessBlock& block : blocks) peak = std::max(peak, block.true_peak);
    }

    LoudnessFacts facts() const {
        LoudnessFacts facts;
        facts.integrated_lufs = integrated(momentary);
        facts.range_lu = range(short_term);
        facts.max_momentary_lufs = largest(momentary);
        facts.max_short_term_lufs = largest(short_term);
        if (peak > 0) facts.true_peak_dbtp = 20 * std::log10(peak);
        return facts;
    }
};

std::vector<LoudnessBlock> heard(const LoudnessBlocks& sound, std::span<const TimeRange> ranges) {
    std::vector<LoudnessBlock> heard;
    const auto place = [&sound](double seconds) {
        const double block = seconds / sound.seconds_per_block;
        return block > 0 ? static_cast<size_t>(std::lround(std::min(block, static_cast<double>(sound.blocks.size())))) : 0;
    };
    for (const TimeRange& range : ranges) {
        const size_t first = place(range.start_seconds);
        const size_t last = range.end_seconds ? place(*range.end_seconds) : sound.blocks.size();
        if (first < last) append(heard, std::span(sound.blocks).subspan(first, last - first));
    }
    return heard;
}

}  // namespace

LoudnessFacts loudness_of(const LoudnessBlocks& blocks, std::span<const TimeRange> ranges) {
    const HeardSound sound{&blocks, {ranges.begin(), ranges.end()}};
    return loudness_of_all({&sound, 1});
}

LoudnessFacts loudness_of_all(std::span<const HeardSound> sounds) {
    Measured measured;
    for (const auto& [blocks, ranges] : sounds) {
        if (ranges.empty()) measured.add(*blocks, blocks->blocks);
        else measured.add(*blocks, heard(*blocks, ranges));
    }
    return measured.facts();
}

}  // namespace unreel
