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
        var pages = await store.Pages.Where(page => page.Subject != null && page.SubjectKind == kind && page.OutOfHours)
            .Select(page => new { page.Id, Subject = page.Subject!.Value }).Among(incidents, page => page.Subject, stop);
        return pages.Select(page => (page.Subject, new Evidence.Piece(Factors.NightPages, PageKind.Key(page.Id), 1)));
    }
}
