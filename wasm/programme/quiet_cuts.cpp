#include "programme/quiet_cuts.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace unreel {

namespace {

constexpr double quiet_seconds = 0.3;
constexpr double step_seconds = 0.01;
constexpr int steps_of_window = 30;
constexpr double searched_share = 0.1;

/// How loud what is kept is, asked for times that ascend.
class KeptEnergy {
public:
    KeptEnergy(const KeptTime& kept, std::span<const PlanSource> sources) : pieces_(kept.pieces()), sources_(sources) {}

    /// The mean square; nothing where nobody knows.
    std::optional<double> at(double time) {
        while (piece_ + 1 < pieces_.size() && pieces_[piece_ + 1].at <= time) ++piece_;
        const KeptPiece& piece = pieces_[piece_];
        const Analysis* analysis = sources_[static_cast<size_t>(piece.source)].analysis;
        if (analysis == nullptr || analysis->envelope.buckets.empty()) return std::nullopt;
        const Envelope& envelope = analysis->envelope;
        const double bucket = (piece.start + (time - piece.at)) * envelope.sample_rate / envelope.samples_per_bucket;
        const auto index = static_cast<size_t>(std::clamp(bucket, 0.0, static_cast<double>(envelope.buckets.size() - 1)));
        const double rms = envelope.buckets[index].rms;
        return rms * rms;
    }

private:
    const std::vector<KeptPiece>& pieces_;
    std::span<const PlanSource> sources_;
    size_t piece_ = 0;
};

/// Between two times that are a window or more apart; the later one where nobody knows.
double quietest(KeptEnergy& kept, double from, double to) {
    const auto steps = static_cast<int64_t>((to - from) / step_seconds);
    std::vector<double> window(steps_of_window, 0.0);  // the last steps, in a ring
    double sum = 0;
    std::optional<double> least;
    double place = to;
    for (int64_t step = 0; step < steps; ++step) {
        const auto energy = kept.at(from + (static_cast<double>(step) + 0.5) * step_seconds);
        if (!energy) return to;
        double& oldest = window[static_cast<size_t>(step % steps_of_window)];
        // Whole numbers below 2^53: nothing is lost in the sum.
        sum += *energy - oldest;
        oldest = *energy;
        if (step + 1 < steps_of_window || sum > least.value_or(sum)) continue;
        least = sum;
        place = from + static_cast<double>(step + 1) * step_seconds - quiet_seconds / 2;
    }
    return place;
}

}  // namespace

std::vector<double> quiet_cuts(const KeptTime& kept, std::span<const PlanSource> sources, double limit) {
    std::vector<double> cuts;
    KeptEnergy energy(kept, sources);
    const double searched = limit * searched_share;
    for (double from = 0; kept.seconds() - from > limit;) {
        const double latest = from + limit;
        from = searched < quiet_seconds + step_seconds ? latest : quietest(energy, latest - searched, latest);
        cuts.push_back(from);
    }
    return cuts;
}

}  // namespace unreel
