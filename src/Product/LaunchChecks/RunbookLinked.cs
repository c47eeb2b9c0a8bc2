using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Product.Launches;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Knowledge;

namespace Tandem.Product.LaunchChecks;

/// <summary>Whoever is called at night finds a published runbook for each service.</summary>
public sealed class RunbookLinked(Store store) : ILaunchCheck
{
    public string Name => "runbookLinked";

    public string Label => "A runbook is written for every service";

    public LaunchType For => LaunchType.Launch;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        if (scope.Services.Count == 0)
            return scope.NoService;
        var ids = scope.ServiceIds;
        var written = await store.Articles.Where(article => article.State == ArticleLife.Published && article.Kind == ArticleType.Runbook && article.Service != null && ids.Contains(article.Service.Value))
            .OrderBy(article => article.Serial).Select(article => new { article.Serial, article.Service }).ToListAsync(stop);
        return scope.Services.FirstOrDefault(service => !written.Exists(article => article.Service == service.Id)) is { } without
            ? new(false, $"No runbook is published for {without.Name}.", ServiceKind.Kind.NumberOf(without))
            : new(true, $"{Finding.Names([.. written.Select(article => ArticleKind.Kind.NumberOf(article.Serial))])} published.", ArticleKind.Kind.NumberOf(written[0].Serial));
    }
}
