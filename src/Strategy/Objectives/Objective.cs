using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Strategy.Objectives;

/// <summary>What the organisation wants to reach within a period, and the figures by which it will see that it has.</summary>
public sealed class Objective : Record<Objective>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = ObjectiveLife.Draft;

    /// <summary>Who answers for it.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>Whose it is; null: everybody's.</summary>
    public Id<Organisation>? Organisation { get; set; }

    /// <summary>The wider objective that this one serves.</summary>
    public Id<Objective>? Parent { get; set; }

    /// <summary>The first day of its period, as <c>2026-05-03</c>.</summary>
    public string? From { get; set; }

    /// <summary>The last day of its period.</summary>
    public string? Until { get; set; }

    public List<KeyResult> KeyResults { get; private set; } = [];

    /// <summary>The mean of its key results, from 0 to 100; null: it has none.</summary>
    public int? Progress { get; private set; }

    /// <summary>How often it was agreed.</summary>
    public int Agreements { get; private set; }

    public bool IsOver => State is ObjectiveLife.Achieved or ObjectiveLife.Missed or ObjectiveLife.Dropped;

    /// <exception cref="Refused">Nobody answers for it, it has no period, or nothing by which one sees that it is reached.</exception>
    public void Agree()
    {
        Move(ObjectiveLife.Agreed);
        List<Complaint> missing = [];
        if (Owner is null)
            missing.Add(new("owner", "Say who answers for it before it is agreed."));
        if (From is null || Until is null)
            missing.Add(new("until", "Say from when until when it holds before it is agreed."));
        if (KeyResults.Count == 0)
            missing.Add(new("keyResults", "Add a key result before it is agreed: by what does one see that it is reached?"));
        if (missing.Count > 0)
            throw new Refused(missing);
        Agreements++;
    }

    public void Revise() => Move(ObjectiveLife.Draft);

    public void End(string state) => Move(state);

    public void Set(IEnumerable<KeyResult> results)
    {
        KeyResults = [.. results];
        Progress = KeyResults.Count == 0 ? null : (int)Math.Round(KeyResults.Average(result => result.Progress));
    }

    private void Move(string to)
    {
        ObjectiveLife.Life.Move(State, to);
        State = to;
    }
}
