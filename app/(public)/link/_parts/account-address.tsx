/** The address that a new password belongs to, also for the password manager. It can't be changed here. */
export function AccountAddress({ id, email }: { id: string; email: string }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        Your address
      </label>
      <input
        id={id}
        type="email"
        name="username"
        autoComplete="username"
        defaultValue={email}
        readOnly
        className="min-h-11 w-full max-w-96 min-w-0 border-b border-hairline bg-transparent py-2 text-ink"
      />
    </div>
  );
}
