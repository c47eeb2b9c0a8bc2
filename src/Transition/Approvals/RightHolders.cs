using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.Transition.Approvals;

/// <summary>Finds those to whom a role gives a right.</summary>
internal static class RightHolders
{
    extension(Store store)
    {
        /// <summary>The active people whose role names the right; those who may do everything only where there is nobody else.</summary>
        public async Task<IReadOnlyList<Id<Person>>> HoldersOf(string right, CancellationToken stop)
        {
            var roles = (await store.Roles.AsNoTracking().Where(role => role.State == Role.InUse).Select(role => new { role.Id, role.Grants }).ToListAsync(stop))
                .Select(role => (role.Id, Grants: role.Grants.Select(GrantText.Read).Where(grant => grant.Covers(right)).ToList())).Where(role => role.Grants.Count > 0).ToList();
            foreach (var chosen in roles.GroupBy(role => role.Grants.TrueForAll(grant => grant.Right == "*")).OrderBy(group => group.Key))
            {
                var ids = chosen.Select(role => role.Id).ToArray();
                var held = store.RoleAssignments.Where(row => ids.Contains(row.Role)).Select(row => row.Person);
                if (await store.People.Where(person => person.State == Person.Active && held.Contains(person.Id)).OrderBy(person => person.Name).Select(person => person.Id).ToListAsync(stop) is { Count: > 0 } people)
                    return people;
            }

            return [];
        }
    }
}
