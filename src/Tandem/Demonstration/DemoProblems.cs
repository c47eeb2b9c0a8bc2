using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Demonstration;

/// <summary>Finds out why incidents of the year happened: one known error, one resolved, one being looked into, one that nobody has taken yet.</summary>
internal sealed class DemoProblems(
    Store store, LogProblem log, AddWhy ask, StartInvestigation start, DeclareKnownError declare, ResolveProblem resolve, EditProblem edit)
{
    /// <summary>Incidents that one problem is related to.</summary>
    private const int Most = 12;

    public async Task FindOut(CancellationToken stop)
    {
        foreach (var words in ProblemWords.Problems)
        {
            var beginning = words.Beginning;
            var caused = await store.Incidents.AsNoTracking().Where(incident => incident.Title.StartsWith(beginning)).OrderByDescending(incident => incident.OpenedAt).Take(Most).ToListAsync(stop);
            if (caused.Count == 0)
                continue;
            var by = await Somebody(caused[0], stop);
            var problem = await log.Run(new(words.Title, Symptoms: words.Symptoms, Incidents: [.. caused.Select(incident => incident.Id)], Team: caused[0].Team), by, stop);
            foreach (var (question, because) in words.Whys)
                await ask.Run(new(problem.Id, question, because), by, stop);
            if (words.Whys.Length == 0)
                continue;
            await start.Run(new(problem.Id), by, stop);
            if (words.Cause.Length == 0)
                continue;
            await declare.Run(new(problem.Id, words.Workaround, words.Cause), by, stop);
            if (words.Fix.Length > 0)
                await resolve.Run(new(problem.Id, words.Fix), by, stop);
            else
                await edit.Run(new(problem.Id, Patch.Of("impact", Level.High)), by, stop);
        }
    }

    private async Task<Actor> Somebody(Incident incident, CancellationToken stop)
    {
        var team = incident.Team;
        var lead = await store.Teams.Where(row => row.Id == team).Select(row => row.Lead).SingleOrDefaultAsync(stop);
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == lead, stop);
        return person is null ? Actor.System("demo") : new(person.Id.Value, person.Name) { Cause = "demo", Grants = [Grant.All] };
    }
}
