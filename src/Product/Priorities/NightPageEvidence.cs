using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;

namespace Tandem.Product.Priorities;

/// <summary>How often incidents called somebody outside the working hours of the team.</summary>
internal sealed class NightPageEvidence(Store store) : IEvidenceSource
{
    public async Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop)
    {
        Guid[] incidents = [.. support.Incidents.Keys];
        var kind = IncidentKind.Kind.Name;
        var pages = incidents.Length == 0 ? [] : await store.Pages.Where(page => page.Subject != null && EF.Parameter(incidents).Contains(page.Subject.Value) && page.SubjectKind == kind && page.OutOfHours)
            .Select(page => new { page.Id, page.Subject }).ToListAsync(stop);
        return pages.Select(page => (page.Subject!.Value, new Evidence.Piece(Factors.NightPages, PageKind.Key(page.Id), 1)));
    }
}
