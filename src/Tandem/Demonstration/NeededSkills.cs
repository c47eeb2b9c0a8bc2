using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Skills;

namespace Tandem.Demonstration;

/// <summary>What the backlog items of the demonstration company need.</summary>
internal static class NeededSkills
{
    extension(Store store)
    {
        public async Task<IReadOnlyList<Id<Skill>>?> Needed(string title, CancellationToken stop) => SupplierWords.Needs.GetValueOrDefault(title) is { } names
            ? await store.Skills.Where(skill => names.Contains(skill.Name)).Select(skill => skill.Id).ToListAsync(stop) : null;
    }
}
