import type { AssertionKind } from '../../inventory.js';

type Row = readonly [AssertionKind, string];

function table(rows: readonly Row[]): ReadonlyMap<string, AssertionKind> {
  return new Map(rows.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])));
}

/** RSpec's matchers, with those of rspec-rails, shoulda-matchers and Capybara that compare. */
export const MATCHERS = table([
  ['equal', 'eq eql equal be_nil contain_exactly match_array be_empty be_zero have_exactly'],
  ['equal', 'eq_array be_json_eql == === equal_to'],
  ['snapshot', 'match_snapshot match_response_schema'],
  ['close', 'be_within be_close'],
  ['count', 'have_size have_length'],
  ['partial', 'include match match_regex start_with end_with have_attributes a_hash_including'],
  ['partial', 'have_content have_text have_css have_selector have_xpath have_link have_button have_field'],
  ['partial', 'have_key have_value cover satisfy have_http_status redirect_to render_template'],
  ['compare', '> >= < <= =~ be_between be_positive be_negative'],
  ['throws', 'raise_error raise_exception throw_symbol'],
  ['called', 'receive have_received receive_messages receive_message_chain'],
  ['partial', 'change output have_enqueued_job have_enqueued_mail have_broadcasted_to'],
  ['type', 'be_a be_an be_kind_of be_a_kind_of be_instance_of be_an_instance_of respond_to'],
  ['defined', 'be_present exist be_any'],
  ['truthy', 'be be_truthy be_falsey be_falsy'],
]);

/** Minitest's, Test::Unit's and Rails' assertions without `assert_`, `refute_`, `must_` or `wont_`. */
export const ASSERTIONS = table([
  ['equal', 'equal same nil empty be_nil be_empty be be_same_as equals false true dom_equal'],
  ['throwsMatching', 'raise_message raises_with_message raise_with_message'],
  ['close', 'in_delta in_epsilon be_close_to be_within_delta be_within_epsilon'],
  ['count', 'difference no_difference enqueued_jobs performed_jobs emails queries queries_count'],
  ['partial', 'includes include match output pattern select changes dom_contains'],
  ['partial', 'response redirected_to template_ path_exists alias_method text selector'],
  ['compare', 'operator predicate greater_than less_than compare path_equal in_range'],
  ['throws', 'raises raise raise_kind_of throws throw'],
  ['called', 'mock verify called'],
  ['type', 'kind_of instance_of respond_to be_kind_of be_instance_of must_respond_to'],
  ['defined', 'not_nil present not_empty'],
]);
