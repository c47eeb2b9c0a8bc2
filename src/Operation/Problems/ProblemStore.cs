using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Problems;

/// <summary>The table of problems and its named queries.</summary>
public static class ProblemStore
{
    /// <summary>From a problem to the change that ends it.</summary>
    public const string CuredBy = "curedBy";

    internal static void Map(EntityTypeBuilder<Problem> problem)
    {
        problem.Ignore(row => row.IsOver);
        problem.HasIndex(row => new { row.State, row.Priority, row.OpenedAt });
        problem.HasIndex(row => new { row.Open, row.Priority, row.OpenedAt });
        problem.HasIndex(row => row.Service);
        problem.HasIndex(row => row.Team);
        problem.HasIndex(row => row.Assignee);
        problem.HasIndex(row => row.OpenedAt);
        problem.HasIndex(row => row.Objective);
        problem.Property(row => row.Whys).KeptAsJson();
        problem.Property(row => row.Causes).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Problem> Problems => store.Set<Problem>();

        /// <exception cref="Missing">There is no such problem.</exception>
        internal async Task<Problem> Problem(Id<Problem> id, CancellationToken stop) =>
            await store.Problems.SingleOrDefaultAsync(problem => problem.Id == id, stop) ?? throw new Missing("problem");

        /// <summary>The problems that caused an incident and that the actor may read, each with the link that says so, newest last.</summary>
        internal async Task<IReadOnlyList<(Guid Link, Problem Problem)>> ProblemsBehind(Id<Incident> incident, Actor by, CancellationToken stop)
        {
            var links = await store.Links.Where(link => link.From == incident.Value && link.Relation == IncidentCauses.CausedBy && link.ToKind == ProblemKind.Kind.Name)
                .OrderBy(link => link.Id).Select(link => new { link.Id, link.To }).ToListAsync(stop);
            if (links.Count == 0)
                return [];
            List<Id<Problem>> ids = [.. links.Select(link => new Id<Problem>(link.To))];
            var problems = await ProblemKind.Kind.VisibleTo(by, store.Problems.AsNoTracking()).Where(problem => ids.Contains(problem.Id)).ToDictionaryAsync(problem => problem.Id.Value, stop);
            return [.. links.Where(link => problems.ContainsKey(link.To)).Select(link => (link.Id, problems[link.To]))];
        }

        /// <summary>The ids of the incidents a problem caused.</summary>
        internal async Task<List<Id<Incident>>> IncidentsOf(Id<Problem> problem, CancellationToken stop)
        {
            var from = await store.Links.Where(link => link.To == problem.Value && link.Relation == IncidentCauses.CausedBy && link.FromKind == IncidentKind.Kind.Name).Select(link => link.From).ToListAsync(stop);
            return [.. from.Select(id => new Id<Incident>(id))];
        }

        /// <exception cref="Forbidden">The actor does not work on incidents.</exception>
        /// <exception cref="Refused">The problem was cancelled.</exception>
        internal async Task DemandCause(Id<Problem> problem, Actor by, CancellationToken stop)
        {
            by.Demand(IncidentKind.Kind.EditRight);
            if (((Problem)await store.Find(ProblemKind.Key(problem), by, stop)).State == ProblemLife.Cancelled)
                throw new Refused("This problem was cancelled.", nameof(problem));
        }
    }
}
