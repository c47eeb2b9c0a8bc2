using BenchmarkDotNet.Attributes;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Lifecycles;
using Tandem.Operation.Incidents;

namespace Tandem.Bench.Micro;

/// <summary>Telling a record as it was from the changes of its facts, and finding a move in its life.</summary>
[MemoryDiagnoser]
public class PastReplay
{
    private static readonly DateTimeOffset Begun = new(2026, 5, 3, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Changes =
    [
        """{"title":[null,"Mail is down"],"description":[null,"Since ten past eight nobody receives anything."],"priority":[0,3],"openedAt":[null,"2026-05-03T08:00:00+00:00"],"state":[null,"new"],"open":[false,true]}""",
        """{"team":[null,"0197a000-0000-7000-8000-000000000001"],"state":["new","assigned"]}""",
        """{"assignee":[null,"0197a000-0000-7000-8000-000000000002"]}""",
        """{"state":["assigned","inProgress"],"respondedAt":[null,"2026-05-03T08:20:00+00:00"]}""",
        """{"state":["inProgress","resolved"],"open":[true,false],"resolution":[null,"The queue was full."],"resolvedAt":[null,"2026-05-03T10:00:00+00:00"]}""",
        """{"state":["resolved","closed"],"closedAt":[null,"2026-05-08T10:00:00+00:00"]}""",
    ];

    [Benchmark(Baseline = true)]
    public int ReadTheJson() => Changes.Sum(changes => System.Text.Json.JsonDocument.Parse(changes).RootElement.GetPropertyCount());

    [Benchmark]
    public int ReplaySixFacts()
    {
        var past = new PastFields();
        foreach (var changes in Changes)
            past.Apply(Begun, changes);
        return past.Version;
    }

    [Benchmark]
    public LifeMove FindAMove() => IncidentLife.Life.Move(IncidentLife.InProgress, IncidentLife.Resolved);
}
