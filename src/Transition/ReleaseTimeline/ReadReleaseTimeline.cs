using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Storage;
using Tandem.Transition.Deployments;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseTimeline;

/// <summary>Reads the stages of releases out of the facts that tell of them, and which version ran where out of the deployments.</summary>
public sealed class ReadReleaseTimeline(Store store, Words say, TimeProvider clock)
{
    private const int MostReleases = 60;
    private const int MostFacts = 1_000;
    private const int MostDeployments = 500;

    public async Task<ReleaseTimes> Between(DateTimeOffset from, DateTimeOffset to, Actor by, CancellationToken stop)
    {
        var releases = await ReleaseKind.Kind.VisibleTo(by, store.Releases.AsNoTracking())
            .Where(release => (release.Open == EF.Parameter(true) && (release.PlannedAt == null || release.PlannedAt < to)) || (release.ClosedAt >= from && (release.PlannedAt == null || release.PlannedAt < to)))
            .OrderByDescending(release => release.Open).ThenBy(release => release.PlannedAt).ThenBy(release => release.Serial).Take(MostReleases).ToListAsync(stop);
        var deployments = by.May(DeploymentKind.Kind.ReadRight) ? await Deployments(from, to, by, stop) : [];
        return new(await Stages(releases, from, to, stop), Lanes(deployments, from, to), releases.Count == MostReleases || deployments.Count == MostDeployments);
    }

    private async Task<IReadOnlyList<TimelineLine>> Stages(List<Release> releases, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var (kind, ids, until) = (ReleaseKind.Kind.Name, releases.Select(release => release.Id.Value).ToArray(), Earlier(clock.GetUtcNow(), to));
        var facts = await store.Facts.Where(fact => fact.Kind == kind && EF.Parameter(ids).Contains(fact.Record) && fact.Changes.Contains("\"state\":["))
            .OrderBy(fact => fact.Entry).Take(MostFacts).ToListAsync(stop);
        var told = facts.ToLookup(fact => fact.Record);
        var lines = new List<TimelineLine>();
        foreach (var release in releases)
        {
            var moves = told[release.Id.Value].Select(fact => (fact.At, To: fact.ReadChanges().GetProperty("state")[1].GetString()!)).ToList();
            var stages = moves.Select((move, at) => (move.At, End: at + 1 < moves.Count ? moves[at + 1].At : until, move.To))
                .Where(stage => stage.To is not (ReleaseLife.Closed or ReleaseLife.Cancelled))
                .Where(stage => stage.End > from && stage.At < to)
                .Select(stage => new TimelineStretch(Later(stage.At, from), stage.To == ReleaseLife.RolledBack ? Earlier(stage.At.AddDays(1), until) : Earlier(stage.End, to), say[ReleaseLife.Life.State(stage.To).Label], ToneOf(stage.To)));
            lines.Add(new(ReleaseKind.Kind.NumberOf(release), release.VersionName.Length > 0 && !release.Title.Contains(release.VersionName, StringComparison.Ordinal) ? $"{release.Title} {release.VersionName}" : release.Title, ReleaseKind.Kind.PathOf(release), [.. stages], release.PlannedAt));
        }

        return lines;
    }

    private async Task<List<Deployment>> Deployments(DateTimeOffset from, DateTimeOffset to, Actor by, CancellationToken stop) =>
        await DeploymentKind.Kind.VisibleTo(by, store.Deployments.AsNoTracking())
            .Where(each => each.StartedAt < to && (each.StartedAt >= from || each.FinishedAt >= from || each.Running == EF.Parameter(true)))
            .OrderByDescending(each => each.StartedAt).ThenByDescending(each => each.Serial).Take(MostDeployments).ToListAsync(stop);

    private List<TimelineLine> Lanes(IEnumerable<Deployment> deployments, DateTimeOffset from, DateTimeOffset to) =>
    [
        .. deployments.GroupBy(each => (each.Component, Where: DeploymentWords.Where(each, say))).OrderBy(lane => lane.Key.Component, StringComparer.Ordinal).ThenBy(lane => lane.Key.Where, StringComparer.Ordinal)
            .Select(lane => new TimelineLine("", $"{lane.Key.Component} · {lane.Key.Where}", "",
            [
                .. Lane.Of(lane, Earlier(clock.GetUtcNow(), to), Spoken).Where(stretch => stretch.To > from && stretch.From < to)
                    .Select(stretch => stretch with { From = Later(stretch.From, from), To = Earlier(stretch.To, to) }),
            ])).Where(lane => lane.Stretches.Count > 0),
    ];

    private string Spoken(Deployment deployment)
    {
        var version = deployment.VersionName.Length > 0 ? deployment.VersionName : DeploymentKind.Kind.NumberOf(deployment);
        return deployment.State == DeploymentLife.Succeeded ? version : $"{version} ({say[DeploymentLife.Life.State(deployment.State).Label]})";
    }

    private static Tone ToneOf(string state) => state == ReleaseLife.RolledBack ? Tone.Bad : ReleaseLife.Life.State(state).Category switch
    {
        StateCategory.Waiting => Tone.Muted,
        StateCategory.Active => Tone.Progress,
        _ => Tone.Good,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
