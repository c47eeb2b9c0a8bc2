using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Every open problem of the services is a known error, so that the desk sees its workaround.</summary>
public sealed class KnownErrorsTold(Store store) : ILaunchCheck
{
    public string Name => "knownErrorsTold";

    public string Label => "The desk knows a workaround for every open problem of the services";

    public LaunchType For => LaunchType.Launch;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        var ids = scope.ServiceIds;
        var open = await store.Problems.AsNoTracking().Where(problem => problem.Open == EF.Parameter(true) && problem.Service != null && ids.Contains(problem.Service.Value))
            .OrderBy(problem => problem.Priority).ThenBy(problem => problem.Serial).Select(problem => new { problem.Serial, problem.State }).ToListAsync(stop);
        List<string> untold = [.. open.Where(problem => problem.State != ProblemLife.KnownError).Select(problem => ProblemKind.Kind.NumberOf(problem.Serial))];
        return untold.Count > 0 ? new(false, $"{Finding.Names(untold)} open, and no known error: the desk has no workaround.", untold[0])
            : open.Count == 0 ? new(true, "No problem of its services is open.")
            : new(true, $"{Finding.Names([.. open.Select(problem => ProblemKind.Kind.NumberOf(problem.Serial))])} known, each with its workaround.", ProblemKind.Kind.NumberOf(open[0].Serial));
    }
}
