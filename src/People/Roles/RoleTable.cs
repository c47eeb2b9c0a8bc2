using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>Where roles and who holds them are kept.</summary>
public static class RoleTable
{
    internal static void Map(EntityTypeBuilder<Role> role)
    {
        role.HasIndex(row => row.Name).IsUnique();
        role.HasIndex(row => row.Standard).IsUnique();
        role.HasIndex(row => row.State);
        role.Property(row => row.Standard).HasConversion<string>();
    }

    internal static void Map(EntityTypeBuilder<RoleAssignment> assignment)
    {
        assignment.ToTable("role_assignments");
        assignment.HasKey(row => row.Id);
        assignment.HasIndex(row => row.Person);
        assignment.HasIndex(row => row.Role);
    }

    extension(Store store)
    {
        public IQueryable<Role> Roles => store.Set<Role>();

        public IQueryable<RoleAssignment> RoleAssignments => store.Set<RoleAssignment>();

        /// <summary>The roles a person holds, by name.</summary>
        public async Task<IReadOnlyList<HeldRole>> RolesOf(Id<Person> person, CancellationToken stop)
        {
            var rows = await store.RoleAssignments.AsNoTracking().Where(row => row.Person == person)
                .Join(store.Roles, row => row.Role, role => role.Id, (row, role) => new { row, role }).ToListAsync(stop);
            var limits = rows.Select(each => each.row.Organisation).OfType<Id<Organisation>>().ToList();
            var organisations = await store.Organisations.AsNoTracking().Where(row => limits.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
            return [.. rows.Select(each => new HeldRole(each.role, each.row.Organisation is { } only ? organisations.GetValueOrDefault(only) : null, each.row.Since)).OrderBy(held => held.Role.Name)];
        }

        /// <summary>Whether anybody may do everything.</summary>
        public Task<bool> HasAdministrator(CancellationToken stop) => store.RoleAssignments
            .Join(store.Roles.Where(role => role.Standard == StandardRole.Administrator), row => row.Role, role => role.Id, (row, _) => row)
            .AnyAsync(stop);
    }
}
