using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>Tries a rule on the past: every incident as it was at the moment it was logged, told from its facts.</summary>
public sealed class DryRuns(Store store, ConditionCheck check, RulesInForce rules)
{
    /// <summary>Incidents looked at unless somebody wants more or fewer.</summary>
    public const int Usual = 1_000;

    public const int Most = 10_000;
    private const int AtOnce = 500;

    private readonly Dictionary<string, IProperty> properties = RuleChecks.Fields.ToDictionary(
        field => field.Name,
        field => store.Model.FindEntityType(typeof(Incident))!.FindProperty(((MemberExpression)field.Expression.Body).Member.Name)!);

    /// <param name="last">How many of the newest incidents the actor may see, from 1 to <see cref="Most"/>.</param>
    public async Task<DryRun> Of(AssignmentRule rule, int last, Actor by, CancellationToken stop)
    {
        if (last is < 1 or > Most)
            throw new Malformed($"Look at 1 to {Most} incidents.", nameof(last));
        var read = await ReadRule.Of(rule, check, stop) ?? throw new Refused("The rule speaks of something that is no more.", "conditions");
        var earlier = (await rules.All(stop)).Where(other => other.Rule != rule.Id && other.Order < rule.Order).ToList();
        var (looked, suited, right, moves) = (0, 0, 0, new List<MovedIncident>());
        var before = int.MaxValue;
        while (looked < last)
        {
            var batch = await IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking()).Where(incident => incident.Serial < before)
                .OrderByDescending(incident => incident.Serial).Take(Math.Min(AtOnce, last - looked))
                .Select(incident => new { incident.Id, incident.Serial, incident.Title, incident.Team }).ToListAsync(stop);
            if (batch.Count == 0)
                break;
            var pasts = await Pasts([.. batch.Select(incident => incident.Id.Value)], stop);
            foreach (var incident in batch)
            {
                looked++;
                if (!pasts.TryGetValue(incident.Id.Value, out var past) || !Suits(read, past.Fields) || earlier.Exists(other => Suits(other, past.Fields)))
                    continue;
                suited++;
                if (past.First == read.Team)
                    continue;
                moves.Add(new(incident.Serial, incident.Title, past.First, incident.Team));
                right += incident.Team == read.Team ? 1 : 0;
            }

            before = batch[^1].Serial;
        }

        return new(looked, suited, moves.Count, right, moves);
    }

    private bool Suits(ReadRule rule, PastFields past) => rule.Suits(field => past.Read(properties[field.Name]), past.Custom);

    /// <summary>Each incident's fields when it was logged, and the first team it was given.</summary>
    private async Task<Dictionary<Guid, Past>> Pasts(Guid[] incidents, CancellationToken stop)
    {
        var facts = await store.Facts
            .Where(fact => EF.Parameter(incidents).Contains(fact.Record) && (fact.Name == nameof(IncidentLogged) || fact.Changes.Contains("\"team\":[")))
            .OrderBy(fact => fact.Entry).Select(fact => new { fact.Record, fact.Name, fact.At, fact.Changes }).ToListAsync(stop);
        var pasts = new Dictionary<Guid, Past>();
        foreach (var fact in facts)
        {
            if (fact.Name == nameof(IncidentLogged) && !pasts.ContainsKey(fact.Record))
            {
                var fields = new PastFields();
                fields.Apply(fact.At, fact.Changes);
                pasts[fact.Record] = new(fields, null);
            }

            if (pasts.TryGetValue(fact.Record, out var past) && past.First is null && TeamIn(fact.Changes) is { } team)
                pasts[fact.Record] = past with { First = team };
        }

        return pasts;
    }

    private static Id<Team>? TeamIn(string changes)
    {
        using var document = JsonDocument.Parse(changes);
        return document.RootElement.TryGetProperty("team", out var change) && change[1].ValueKind == JsonValueKind.String ? new(change[1].GetGuid()) : null;
    }

    private sealed record Past(PastFields Fields, Id<Team>? First);
}
