using Tandem.Kernel.Records;
using Tandem.Operation.StatusNotices;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusPage;

/// <summary>A disruption as the status page shows it: nothing but what was written for everybody.</summary>
public sealed record ShownNotice(
    Id<StatusNotice> Id, string Title, StatusImpact Impact, string State, IReadOnlyList<PublicUpdate> Updates, IReadOnlyList<Id<Service>> Services,
    DateTimeOffset StartedAt, DateTimeOffset ToldAt, DateTimeOffset? ResolvedAt)
{
    public bool Open => ResolvedAt is null;

    /// <summary>When the earliest update of a state was told; null: it never was in it.</summary>
    public DateTimeOffset? Since(string state) => Updates.FirstOrDefault(update => update.State == state)?.At;

    internal static ShownNotice Of(StatusNotice notice) =>
        new(notice.Id, notice.Title, notice.Impact, notice.State, notice.Updates, notice.Services, notice.StartedAt, notice.ToldAt, notice.ResolvedAt);
}
