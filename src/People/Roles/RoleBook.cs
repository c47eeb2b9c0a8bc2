using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.People.Roles;

/// <summary>Tells which roles hold a right; read once for each page.</summary>
internal sealed class RoleBook(Store store)
{
    private List<Role>? roles;

    public async Task<IReadOnlyList<string>> Holding(string right, CancellationToken stop)
    {
        roles ??= await store.Roles.AsNoTracking().Where(role => role.State == Role.InUse).OrderBy(role => role.Name).ToListAsync(stop);
        return [.. roles.Where(role => role.Grants.Exists(grant => GrantText.Read(grant).Covers(right))).Select(role => role.Name)];
    }
}
